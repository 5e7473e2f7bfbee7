/// The widgets that the gallery shows, in its order.
public enum GalleryPage: String, CaseIterable, Hashable, Sendable {
    case menu, list, form, grid, finder, dialog, text, keyBar, messageLine
}

/// Texts of the gallery of widgets, a tool for whoever maintains the screens.
public protocol GalleryTexts {
    var galleryAbout: String { get }
    var galleryTitle: String { get }
    func galleryName(_ page: GalleryPage) -> String
    /// What can be tried on the page.
    func galleryTry(_ page: GalleryPage) -> String
    /// What the last key was; `isUsed` says whether the widget had a use for it.
    func galleryKey(_ name: String, isUsed: Bool) -> String
    var galleryNext: String { get }
    var galleryPrevious: String { get }
    var galleryColumns: [String] { get }
    var galleryStates: [String] { get }
    var galleryEmpty: String { get }
    /// The labels of one field of each kind.
    var galleryFields: [String] { get }
    var gallerySections: [String] { get }
    var galleryHint: String { get }
    var galleryError: String { get }
    var galleryChoices: [String] { get }
    var galleryAnswers: [String] { get }
    var galleryQuestion: String { get }
    var galleryWarning: String { get }
    /// A hint, a thing done, a warning, an error, and an error that is longer than its line.
    var galleryMessages: [String] { get }
    var galleryProse: [String] { get }
}
