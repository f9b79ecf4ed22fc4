using System.Globalization;

namespace Consolidator.House;

/// <summary>That the tests really run where nothing is as at home; without ICU on the machine every culture would be the invariant
/// one.</summary>
public sealed class HostileCultureTests
{
    [Fact]
    public void The_culture_is_the_one_that_was_chosen_on_every_thread()
    {
        Assert.Equal(HostileCulture.Name, CultureInfo.CurrentCulture.Name);
        var other = "";
        var thread = new Thread(() => other = CultureInfo.CurrentCulture.Name);
        thread.Start();
        thread.Join();
        Assert.Equal(HostileCulture.Name, other);
    }

    [Fact]
    public void What_is_written_carelessly_comes_out_wrong()
    {
        var day = new DateOnly(2014, 1, 26);
        var (capital, number, year) = ("i".ToUpper(CultureInfo.CurrentCulture), $"{-1.5m}", $"{day:yyyy}");
        switch (HostileCulture.Name)
        {
            case "tr-TR": Assert.Equal(("İ", "-1,5", "2014"), (capital, number, year)); break;
            case "ar-SA": Assert.Equal(("\u061C-1\u066B5", "1435"), (number, year)); break;
            default: Assert.NotEqual(("I", "-1.5", "2014"), (capital, number, year)); break;
        }
    }
}
