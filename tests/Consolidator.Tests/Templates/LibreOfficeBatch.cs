using System.Diagnostics;

namespace Consolidator.Templates;

/// <summary>Saves many files with LibreOffice in one call.</summary>
internal static class LibreOfficeBatch
{
    /// <param name="files">The files by name without extension; all .xlsx.</param>
    /// <param name="to">The argument of <c>--convert-to</c>: <c>xlsx</c>, <c>xls</c>, <c>csv:…</c>.</param>
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
