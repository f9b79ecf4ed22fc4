using System.Diagnostics;

namespace Consolidator.Templates;

/// <summary>LibreOffice saves many files again in one go.</summary>
internal static class Office
{
    /// <param name="files">By name without ending; all .xlsx.</param>
    /// <param name="to">What <c>--convert-to</c> takes: <c>xlsx</c>, <c>xls</c>, <c>csv:…</c>.</param>
    public static IReadOnlyDictionary<string, byte[]> Saves(IReadOnlyDictionary<string, byte[]> files, string to)
    {
        var folder = Directory.CreateTempSubdirectory("consolidator-");
        try
        {
            foreach (var (name, bytes) in files) File.WriteAllBytes(Path.Combine(folder.FullName, name + ".xlsx"), bytes);
            var output = Path.Combine(folder.FullName, "out");
            using var process = Process.Start(new ProcessStartInfo("soffice",
                [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", to, "--outdir", output,
                    .. files.Keys.Select(name => Path.Combine(folder.FullName, name + ".xlsx"))])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            }) ?? throw new InvalidOperationException("soffice did not start");
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), said);
            var ending = to.Split(':')[0];
            return files.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(output, name + "." + ending)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
