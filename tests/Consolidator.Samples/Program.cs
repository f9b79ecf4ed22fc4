using Consolidator.Forms.Files;
using Consolidator.Samples;

if (args is not [var workspace])
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Consolidator.Samples -- <workspace>  (has schemas/, gets inbox/)");
    return 2;
}
var books = new Sample(SchemaFolder.Read(Path.Combine(workspace, "schemas"))).Books();
Saving.Save(books, Path.Combine(workspace, "inbox"));
Console.WriteLine($"{books.Count} files: "
    + string.Join(", ", books.GroupBy(book => book.Kind).Select(kind => $"{kind.Count()} {kind.Key}")));
return 0;
