using System.Globalization;
using System.Runtime.CompilerServices;

namespace Consolidator.House;

/// <summary>Runs the tests in Turkish, where the capital of i is İ, the decimal separator is a comma, and dates have dots.
/// <c>CONSOLIDATOR_TEST_CULTURE</c> selects another culture: <c>ar-SA</c> has Hijri years and an invisible mark before the minus
/// sign.</summary>
/// <remarks>The executable sets the invariant culture at its start; the library must not depend on that.</remarks>
internal static class HostileCulture
{
    public static string Name { get; } = Environment.GetEnvironmentVariable("CONSOLIDATOR_TEST_CULTURE") ?? "tr-TR";

    // CA2255: a test assembly is the program itself.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        var culture = CultureInfo.GetCultureInfo(Name);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}
