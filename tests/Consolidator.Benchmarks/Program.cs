using System.Globalization;
using System.Text;
using Consolidator.Benchmarks;

// Prints figures and asserts nothing: the machine is shared, so only figures of the same run can be compared.
// dotnet run -c Release --project tests/Consolidator.Benchmarks [-- WORKSPACE]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var repository = args.Length > 0 ? args[0] : Repository();
await PassBenchmark.RunAsync(repository);
await ManyBenchmark.RunAsync(repository);
PartsBenchmark.Run(repository);
PartsBenchmark.RunPrinted(repository);
return 0;

static string Repository()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "Consolidator.sln"))) return folder.FullName;
    throw new DirectoryNotFoundException("Run it within the repository, or give a workspace.");
}
