namespace Consolidator.Samples;

/// <summary>How the business is distributed over the units. The figures are invented, the proportions typical of cities.</summary>
internal static class Weights
{
    /// <summary>Published items per year: most in the government office, large bureaus and inner districts.</summary>
    public static IReadOnlyDictionary<string, long> Items { get; } = Read(
        "150102:210 150103:165 150104:150 150105:190 150121:140 150122:105 150123:95 150124:62 150125:70 "
        + "D01:260 D02:150 D03:120 D04:70 D05:48 D06:6 D07:26 D08:150 D09:125 D10:44 D11:118 D12:92 D13:96 D14:104 D15:72 D16:110 "
        + "D17:98 D18:24 D19:115 D20:58 D21:16 D22:175 D23:68 D24:33 D25:122 D26:130 D27:88 D28:60 D29:46 D30:42 D31:50 D32:47 "
        + "D33:31 D34:22 D35:36 D36:54 D37:66 D38:20 D39:57 D40:52 D41:78 D42:15 D43:13 D44:12 D45:29 D46:18 D47:17 D48:11");

    public static IReadOnlyDictionary<string, long> Gazette { get; } = Read("D01:14 D05:4 D03:3 D17:2 D25:2 150102:1 150105:1 150121:1");

    public static IReadOnlyDictionary<string, long> PressConferences { get; } = Read(
        "D01:8 D22:6 D14:4 D19:4 D08:4 D11:3 D09:3 D25:2 D37:2 D13:2 D26:1 150102:2 150105:1 150121:1");

    /// <summary>Requests, mostly about land, demolition, tourism and planning, as the report says.</summary>
    public static IReadOnlyDictionary<string, long> Requests { get; } = Read(
        "150102:24 150103:17 150104:21 150105:38 150121:19 150122:9 150123:7 150125:3 D01:22 D03:11 D05:4 D08:8 D09:5 D11:14 D12:6 "
        + "D13:33 D14:5 D16:27 D17:7 D19:6 D22:15 D23:5 D25:13 D26:86 D27:41 D28:9 D29:3 D37:28 D39:2 D40:3 D45:2 D46:1");

    public static IReadOnlyDictionary<string, long> Consultations { get; } = Read(
        "150102:4 150103:2 150105:3 150121:1 D01:2 D02:5 D08:6 D09:3 D12:3 D13:4 D14:2 D16:2 D19:2 D22:3 D23:1 D25:6 D26:2 D37:1");

    public static IReadOnlyDictionary<string, long> Complaints { get; } =
        Read("150102:1 150104:1 150105:2 D11:3 D12:1 D13:2 D16:2 D19:1 D22:2 D28:3 D40:1");

    /// <summary>Reconsiderations: upheld, corrected, other, pending.</summary>
    public static IReadOnlyDictionary<string, long[]> Reconsiderations { get; } = new Dictionary<string, long[]>
    {
        ["D26"] = [3, 1, 0, 1], ["D27"] = [2, 0, 0, 0], ["D16"] = [1, 0, 1, 0], ["D13"] = [1, 1, 0, 0], ["D22"] = [0, 0, 1, 0],
        ["150105"] = [1, 0, 0, 1], ["150104"] = [1, 0, 0, 0],
    };

    /// <summary>Lawsuits: withdrawn, pending; no other outcome in 2013.</summary>
    public static IReadOnlyDictionary<string, long[]> Lawsuits { get; } = new Dictionary<string, long[]>
    {
        ["D26"] = [3, 1], ["D27"] = [1, 0], ["D16"] = [1, 1], ["D13"] = [1, 0], ["150105"] = [1, 0],
    };

    /// <summary>Districts and pilots that had not published their budgets: 7 of 9 and 8 of 12 had.</summary>
    public static IReadOnlySet<string> Unpublished { get; } = new HashSet<string> { "150124", "150125", "D12", "D13", "D15", "D23" };

    private static Dictionary<string, long> Read(string weights) => weights.Split(' ').Select(pair => pair.Split(':'))
        .ToDictionary(pair => pair[0], pair => long.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
}
