using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>The numbers of checks that a receipt prints: <c>216 checks: 203 hold, 4 errors, 2 warnings, 5 skipped, 2 blocked</c>.</summary>
/// <param name="Total">The sum of the other numbers without <paramref name="Infos"/>.</param>
/// <param name="Infos">Failed rules of level info. They are shown but not counted in the total.</param>
public sealed record CheckCount(int Total, int Hold, int Errors, int Warnings, int Infos, int Skipped, int Blocked)
{
    public static CheckCount Of(IEnumerable<Check> checks)
    {
        int hold = 0, errors = 0, warnings = 0, infos = 0, skipped = 0, blocked = 0;
        foreach (var check in checks)
            switch (check.Rule.Level, check.Outcome)
            {
                case (Level.Info, Outcome.Fails): infos++; break;
                case (Level.Info, _) or (_, Outcome.NotApplicable): break;
                case (_, Outcome.Holds): hold++; break;
                case (_, Outcome.Skipped): skipped++; break;
                case (_, Outcome.Blocked): blocked++; break;
                case (Level.Error, _): errors++; break;
                default: warnings++; break;
            }
        return new(hold + errors + warnings + skipped + blocked, hold, errors, warnings, infos, skipped, blocked);
    }

    /// <summary>The words of RULES.md, independent of the culture:
    /// <c>216 checks: 203 hold, 4 errors, 2 warnings, 5 skipped, 2 blocked</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{Total} checks: {Hold} hold, {Errors} errors, {Warnings} warnings, {Skipped} skipped, {Blocked} blocked");
}
