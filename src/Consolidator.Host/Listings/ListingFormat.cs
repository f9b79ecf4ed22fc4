namespace Consolidator.Host.Listings;

public enum ListingFormat { Table, Csv, Json }
