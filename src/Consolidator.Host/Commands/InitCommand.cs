using System.CommandLine;
using Consolidator.Forms.Files;
using Consolidator.Periods;

namespace Consolidator.Host.Commands;

/// <summary>Creates an empty workspace: the schemas shipped with the program, a folder per unit, and default settings.</summary>
internal static class InitCommand
{
    // Embedded in the executable, so that a published program cannot lose them.
    private const string Shipped = "schemas/";

    private const string Defaults = """
        {
          "Intake": { "Settle": "00:00:10" },
          "Schedule": { "Cron": "* * * * *", "Zone": "Asia/Shanghai" },
          "Warehouse": { "Provider": "sqlite" },
          "Lock": { "Wait": "00:01:00" },
          "Office": { "Contact": "" },
          "Language": "zh-CN"
        }

        """;

    public static Command Create(CommandContext context)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "A folder that is empty or not there yet" };
        var command = new Command("init", "Makes an empty workspace: schemas, settings, one folder per unit") { folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var root = parsed.GetValue(folder)!;
            if (File.Exists(root.FullName)) throw new UsageException($"{root.FullName} is a file; a workspace is a folder.");
            if (root.Exists && root.EnumerateFileSystemInfos().Any())
                throw new UsageException($"{root.FullName} is not empty; a new workspace is made in an empty folder only.");
            var zone = SettingsReader.Read(root.FullName, context.Given).Zone;
            await CopySchemasAsync(root.FullName, cancellation);
            await File.WriteAllTextAsync(Path.Combine(root.FullName, "consolidator.json"), Defaults, cancellation);
            root.CreateSubdirectory("var");
            var catalog = SchemaFolder.Read(Path.Combine(root.FullName, "schemas"));
            var today = context.Clock.GetUtcNow().DayIn(zone);
            foreach (var unit in catalog.Registry.Units.Where(unit => unit.ExistsOn(today)))
                root.CreateSubdirectory(Path.Combine("inbox", $"{unit.Code}-{unit.Name}"));
            await context.Output.WriteLineAsync(root.FullName);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task CopySchemasAsync(string root, CancellationToken cancellation)
    {
        var program = typeof(InitCommand).Assembly;
        foreach (var name in program.GetManifestResourceNames().Select(name => (Resource: name, Path: name.Replace('\\', '/')))
            .Where(name => name.Path.StartsWith(Shipped, StringComparison.Ordinal)))
        {
            var path = Path.Combine([root, .. name.Path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var from = program.GetManifestResourceStream(name.Resource)!;
            await using var to = File.Create(path);
            await from.CopyToAsync(to, cancellation);
        }
    }
}
