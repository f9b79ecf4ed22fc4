using System.Collections;
using System.Globalization;
using Consolidator.Office;
using Consolidator.Texts;
using Microsoft.Extensions.Configuration;

namespace Consolidator.Host;

/// <summary>Reads the settings of an installation: <c>consolidator.json</c>, <c>CONSOLIDATOR__Section__Key</c>, <c>--Section:Key=value</c>;
/// a later source overrides an earlier one.</summary>
public static class SettingsReader
{
    private const string EnvironmentPrefix = "CONSOLIDATOR__";

    private static readonly string[] Keys =
    [
        "Intake:Settle", "Schedule:Cron", "Schedule:Zone", "Warehouse:Provider", "Warehouse:ConnectionString", "Language",
        "Lock:Wait", "Office:Contact",
    ];

    /// <param name="given">Settings from the command line.</param>
    /// <exception cref="SettingException">A key is unknown or a value is invalid; the message names the place.</exception>
    public static Settings Read(string workspace, IReadOnlyList<KeyValuePair<string, string?>> given)
    {
        var file = Path.Combine(workspace, "consolidator.json");
        var configuration = Configure(file, given);
        EnsureKnown(file, given);
        OneOf("Warehouse:Provider", "sqlite", "sqlite");
        return new(
            Path.GetFullPath(workspace),
            Duration("Intake:Settle", "00:00:10"),
            configuration["Schedule:Cron"] ?? "* * * * *",
            FindZone(configuration["Schedule:Zone"] ?? "Asia/Shanghai"),
            configuration["Warehouse:ConnectionString"],
            CultureInfo.GetCultureInfo(OneOf("Language", "zh-CN", "zh-CN", "en")),
            Duration("Lock:Wait", "00:01:00"),
            configuration["Office:Contact"]);

        TimeSpan Duration(string key, string otherwise)
        {
            var text = configuration[key] ?? otherwise;
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero ? duration
                : throw new SettingException($"{key}: '{text}' is not a duration like 00:00:10.");
        }

        string OneOf(string key, string otherwise, params IReadOnlyList<string> allowed)
        {
            var text = configuration[key] ?? otherwise;
            return allowed.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase))
                ?? throw new SettingException($"{key}: '{text}' is none of {string.Join(", ", allowed)}.");
        }
    }

    private static IConfiguration Configure(string file, IReadOnlyList<KeyValuePair<string, string?>> given)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(file, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(given)
                .Build();
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException)
        {
            throw new SettingException($"{file}: {broken.GetBaseException().Message}");
        }
    }

    /// <summary>Throws on an unknown key: if a misspelt key were ignored, the office would believe that its setting is active.</summary>
    private static void EnsureKnown(string file, IReadOnlyList<KeyValuePair<string, string?>> given)
    {
        if (File.Exists(file))
            foreach (var (key, value) in new ConfigurationBuilder().AddJsonFile(file, optional: false, reloadOnChange: false).Build()
                .AsEnumerable())
                if (value is not null) EnsureKnown(key, $"{file}:{LineOf(file, key)}");
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key))
            if (name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase))
                EnsureKnown(name[EnvironmentPrefix.Length..].Replace("__", ":", StringComparison.Ordinal), name);
        foreach (var (key, _) in given) EnsureKnown(key, "--" + key);
    }

    private static void EnsureKnown(string key, string place)
    {
        if (!Keys.Contains(key, StringComparer.OrdinalIgnoreCase))
            throw new SettingException(
                $"{place}: there is no setting '{key}'.{SpellingHint.Find(key, Keys)} Known are {string.Join(", ", Keys)}.");
    }

    private static int LineOf(string file, string key) => 1 + Math.Max(0,
        Array.FindIndex(File.ReadAllLines(file), line => line.Contains($"\"{key.Split(':')[^1]}\"", StringComparison.OrdinalIgnoreCase)));

    private static TimeZoneInfo FindZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone
        : throw new SettingException($"Schedule:Zone: '{id}' is not a time zone this machine knows.");

    /// <summary>Separates the settings (<c>--Intake:Settle=0:0:0</c>, <c>--Language en</c>) from the arguments of the
    /// command.</summary>
    public static (IReadOnlyList<KeyValuePair<string, string?>> Given, string[] Left) Split(IReadOnlyList<string> arguments)
    {
        var given = new List<KeyValuePair<string, string?>>();
        var left = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            var name = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=', 2)[0] : "";
            if (!(name.Contains(':', StringComparison.Ordinal) || name is "Language" or "language")) left.Add(argument);
            else if (argument.Contains('=', StringComparison.Ordinal))
                given.Add(new(name, argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..]));
            else given.Add(new(name, index + 1 < arguments.Count ? arguments[++index] : null));
        }
        // The last value of a repeated setting is used.
        return ([.. given.GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last())], [.. left]);
    }
}

/// <summary>A setting is wrong and the operator must fix it. The message is one sentence that names the place.</summary>
public sealed class SettingException(string message) : Exception(message);
