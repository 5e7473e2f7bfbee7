/// A PESEL of a sample person: a birth year 22yy, which is nobody's, and a right check digit.
func pesel(_ year: Int, _ month: Int, _ day: Int, _ series: Int) -> String {
    precondition((2200...2299).contains(year))
    let digits = [(year - 2200) / 10, year % 10, (month + 60) / 10, (month + 60) % 10, day / 10, day % 10]
        + [series / 1000, series / 100 % 10, series / 10 % 10, series % 10]
    let sum = zip(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]).reduce(0) { $0 + $1.0 * $1.1 }
    return (digits + [(10 - sum % 10) % 10]).map(String.init).joined()
}

/// One paper application as a clerk types it: values in the order of the form, keys as the hands make them.
struct PaperForm {
    struct Person {
        var family: String
        var given: String
        /// A PESEL, or a document with a birth date and a sex.
        var pesel = ""
        var document = ""
        var birth = ""
        var sex = ""
        /// Source by its first letters and amount; nil where the paper says nothing.
        var income: (source: String, amount: String)?

        /// Surname, names and who one is; a number fills in date and sex and moves on by itself.
        var keys: String {
            family + "<Enter>" + given + "<Enter>"
                + (pesel.isEmpty ? "<Enter>\(document)<Enter>\(birth)<Enter>\(sex)<Enter>" : pesel)
        }

        var incomeKeys: String {
            guard let income else { return "<Enter>" }
            return income.source + "<Enter>" + (income.amount.isEmpty ? "" : income.amount + "<Enter><Enter>")
        }
    }

    struct Certificate {
        var authority: String
        var kind: String
        var issued: String
        /// Empty for a permanent one.
        var until = ""

        var keys: String {
            "\(authority)<Enter>\(kind)<Enter>\(issued)<Enter>" + (until.isEmpty ? "t<Enter>" : "n<Enter>\(until)<Enter>")
        }
    }

    var applicant: Person
    var received = "2.12"
    var time = "10:15"
    /// The day of the postmark; nil for an application brought in person.
    var postmark: String?
    /// Nil for permanent registration, the last day of a temporary one otherwise.
    var temporaryUntil: String?
    /// Somebody outside the household who signs for a minor.
    var representative: Person?
    var others: [Person] = []
    var groups: Set<String> = []
    var certificate: Certificate?

    static let groupOrder = ["G-SCH", "G-HI", "G-FOS", "G-SA", "G-FB", "G-DIS", "G-50"]

    /// Filing, applicant and address.
    var headKeys: String {
        var keys = postmark == nil ? "o<Enter>" : "p<Enter>"
        keys += "\(received)<Enter>\(time)<Enter>" + (postmark.map { $0 + "<Enter>" } ?? "") + "t<Enter>t<Enter>"
        keys += applicant.keys + "500600700<Enter>"
        keys += temporaryUntil.map { "c<Enter>\($0)<Enter>" } ?? "s<Enter>"
        keys += "Rybina<Enter>Leśna<Enter>3A<Enter><Enter>82103Stegna<Enter>"
        if let representative { keys += "s<Enter>p<Enter>" + representative.keys + "<Tab>" }
        return keys
    }

    /// The other persons, and all incomes.
    var householdKeys: String {
        let persons = others.map { "<Enter>" + $0.keys + "d<Enter>t<Enter>" }.joined()
        return persons + "<Tab>" + ([applicant] + others).map(\.incomeKeys).joined() + "<Tab>"
    }

    /// What is at home, groups, certificate.
    var claimKeys: String {
        "n<Enter>n<Enter>" + Self.groupOrder.map { groups.contains($0) ? "t<Enter>" : "n<Enter>" }.joined() + (certificate?.keys ?? "")
    }

    /// The whole form, from the first field.
    var keys: String { headKeys + householdKeys + claimKeys }
}
