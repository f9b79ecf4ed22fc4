namespace Consolidator.Samples;

/// <summary>Figures that Hohhot published for 2013, by item; the other figures of the sample year are invented to fit them.</summary>
internal static class Published
{
    public const long NewItems = 48_386, InGazette = 28, OnDisclosureSite = 10_909, Stock = 596_387;
    public const long Requests = 482, Consultations = 52, Complaints = 19;

    /// <summary>Published as 40余次.</summary>
    public const long PressConferences = 43;

    /// <summary>The report names the 12319 line without a figure, so H51 and H52 stay blank.</summary>
    public static IReadOnlyDictionary<string, decimal> Hotlines { get; } = new Dictionary<string, decimal>
    {
        ["H11"] = 16_730, ["H12"] = 16_262, ["H21"] = 1_962, ["H22"] = 1_933, ["H31"] = 362, ["H32"] = 362,
            ["H41"] = 41_925, ["H42"] = 40_541,
    };

    public static IReadOnlyDictionary<string, decimal> Budgets { get; } =
        new Dictionary<string, decimal> { ["A04"] = 80, ["U03"] = 12, ["A05"] = 8 };
}
