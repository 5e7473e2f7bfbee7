extension English {
    public func faultPattern(_ english: String) -> String { english }
}
