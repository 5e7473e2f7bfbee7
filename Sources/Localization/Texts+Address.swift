import Casework

extension Texts {
    /// An address in one line: `Stegna, ul. Gdańska 3/2, 82-103 Stegna`; a village without streets is `Rybina 12, 82-103 Stegna`.
    public func oneLine(_ address: Address) -> String {
        let number = address.building + (address.flat.map { "/" + $0 } ?? "")
        let post = address.postcode + " " + address.postTown
        guard let street = address.street, !street.isEmpty else { return address.locality + " " + number + ", " + post }
        return address.locality + ", " + householdStreet(street) + " " + number + ", " + post
    }
}
