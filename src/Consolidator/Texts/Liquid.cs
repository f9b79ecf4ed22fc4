using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace Consolidator.Texts;

/// <summary>A text template in Liquid. Everything that fills a hole is encoded for where it stands.</summary>
/// <remarks>The phrases of a template come from the resource files: <c>{{ "receipt-verdict" | say: unit, form }}</c>.</remarks>
public sealed class Liquid
{
    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly IFluidTemplate _template;

    private Liquid(IFluidTemplate template) => _template = template;

    /// <exception cref="FormatException">The template has an error; the message gives its line.</exception>
    public static Liquid Parse(string source) => Parser.TryParse(source, out var template, out var error) ? new(template) : throw new FormatException(error);

    /// <summary>A template that is part of the program.</summary>
    public static Liquid Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <param name="model">Names and values of the holes; records are read by their properties, in snake_case.</param>
    public string RenderHtml(IReadOnlyDictionary<string, object?> model, Phrasebook phrases) => Render(model, phrases, Html);

    private string Render(IReadOnlyDictionary<string, object?> model, Phrasebook phrases, TextEncoder encoder)
    {
        var options = new TemplateOptions { MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase }, CultureInfo = CultureInfo.InvariantCulture };
        options.Filters.AddFilter("say", (key, arguments, _) =>
            new StringValue(phrases.Say(key.ToStringValue(), [.. arguments.Values.Select(argument => argument.ToObjectValue() ?? "")])));
        var context = new TemplateContext(options);
        foreach (var (name, value) in model) context.SetValue(name, FluidValue.Create(value, options));
        return _template.Render(context, encoder);
    }
}
