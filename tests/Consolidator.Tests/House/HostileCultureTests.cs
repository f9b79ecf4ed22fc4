using System.Globalization;

namespace Consolidator.House;

/// <summary>The tests really run in the hostile culture. Without ICU on the machine, every culture would be invariant.</summary>
public sealed class HostileCultureTests
{
    [Fact]
    public void Every_thread_has_the_chosen_culture()
    {
        Assert.Equal(HostileCulture.Name, CultureInfo.CurrentCulture.Name);
        var other = "";
        var thread = new Thread(() => other = CultureInfo.CurrentCulture.Name);
        thread.Start();
        thread.Join();
        Assert.Equal(HostileCulture.Name, other);
    }

    [Fact]
    public void Formatting_without_a_culture_gives_wrong_text()
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
