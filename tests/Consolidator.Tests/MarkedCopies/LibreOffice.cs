using System.Diagnostics;

namespace Consolidator.MarkedCopies;

/// <summary>Saves a file with LibreOffice, as a unit with another office program does.</summary>
internal static class LibreOffice
{
    /// <param name="to">The extension: <c>xlsx</c>, <c>xls</c>, <c>pdf</c>.</param>
    public static byte[] Saves(byte[] file, string to, string from = "xlsx")
    {
        var folder = Directory.CreateTempSubdirectory("consolidator-");
        try
        {
            var source = Path.Combine(folder.FullName, "in." + from);
            File.WriteAllBytes(source, file);
            var output = Path.Combine(folder.FullName, "out");
            using var process = Process.Start(new ProcessStartInfo("soffice",
                [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", to, "--outdir", output, source])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            }) ?? throw new InvalidOperationException("soffice did not start");
            var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), said);
            Assert.True(Directory.Exists(output), said);
            return File.ReadAllBytes(Path.Combine(output, "in." + to));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
