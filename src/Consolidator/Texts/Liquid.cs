using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace Consolidator.Texts;

/// <summary>A filter of a template: converts the value before the pipe with the arguments after the colon.</summary>
/// <exception cref="FormatException">The filter does not support the value or an argument; the caller adds the template's line.</exception>
public delegate object? LiquidFilter(object? value, IReadOnlyList<object?> arguments);

/// <summary>A text template in Liquid. In HTML every inserted value is encoded.</summary>
/// <remarks>A template takes its phrases from the resource files: <c>{{ "receipt-verdict" | say: unit, form }}</c>.</remarks>
public sealed partial class Liquid
{
    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Dictionary<string, LiquidFilter> NoFilters = [];
    private readonly string _name;
    private readonly string _source;
    private readonly IFluidTemplate _template;

    private Liquid(string name, string source, IFluidTemplate template) => (_name, _source, _template) = (name, source, template);

    /// <summary>The quoted strings of the template, on all paths through it.</summary>
    public IEnumerable<LiquidLiteral> Literals => LiquidLiteral.FindAll(_source);

    /// <param name="name">The name of the template for error messages.</param>
    /// <exception cref="TemplateException">The template has an error; the message gives its line.</exception>
    public static Liquid Parse(string source, string name = "template")
    {
        if (Parser.TryParse(source, out var template, out var error)) return new(name, source, template);
        var place = Place().Match(error);
        int? line = place.Success ? int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null;
        throw new TemplateException(name, line, (place.Success ? error[..place.Index] : error).Trim());
    }

    /// <summary>Loads a template that is embedded in the program.</summary>
    public static Liquid Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), name);
    }

    /// <param name="model">The values by name; properties of records are read in snake_case.</param>
    public string RenderHtml(IReadOnlyDictionary<string, object?> model, Phrasebook phrases) =>
        // The encoder also escapes the plus sign, to protect pages in UTF-7. Ours are in UTF-8, and sums stay readable.
        _template.Render(Context(model, phrases, NoFilters), Html).Replace("&#x2B;", "+", StringComparison.Ordinal);

    /// <summary>Renders plain text. Unknown names and filters are refused, with their line.</summary>
    /// <exception cref="TemplateException">An unknown name or filter, or a value that a filter refuses.</exception>
    public string RenderText(
        IReadOnlyDictionary<string, object?> model, IReadOnlyDictionary<string, LiquidFilter> filters, Phrasebook phrases)
    {
        var context = Context(model, phrases, filters);
        try
        {
            return _template.Render(context, NullEncoder.Default);
        }
        // The exceptions that a faulty template causes: wrong names and values, and endless loops.
        catch (Exception fault) when (fault is FluidException or FormatException or InvalidOperationException
            or InvalidCastException or OverflowException)
        {
            throw Refusal(fault.Message, fault);
        }
    }

    /// <summary>An exception for this template with the line where the quoted word of the fault first occurs.</summary>
    public TemplateException Refusal(string fault, Exception? inner = null)
    {
        var word = Quoted().Match(fault).Groups["word"].Value;
        var at = word.Length == 0 ? -1 : Regex.Match(_source, $@"(?<![\w:@-]){Regex.Escape(word)}(?![\w:@-])") is { Success: true } m
            ? m.Index : -1;
        return new(_name, at < 0 ? null : _source.AsSpan(0, at).Count('\n') + 1, fault, inner);
    }

    public TemplateException RefusalAt(int line, string fault) => new(_name, line, fault);

    private static TemplateContext Context(
        IReadOnlyDictionary<string, object?> model, Phrasebook phrases, IReadOnlyDictionary<string, LiquidFilter> filters)
    {
        var strict = filters.Count > 0;
        var options = new TemplateOptions
        {
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
            CultureInfo = CultureInfo.InvariantCulture, StrictFilters = strict, MaxSteps = strict ? 100_000 : 0,
        };
        // Fluid's own strict mode also refuses known names with the value null, which is a missing figure.
        if (strict) options.Undefined = name => throw new FormatException(phrases.Say("template-unknown-name", name));
        options.Filters.AddFilter("say", (key, arguments, _) =>
            new StringValue(phrases.Say(key.ToStringValue(), [.. ValuesOf(arguments).Select(argument => argument ?? "")])));
        foreach (var (name, filter) in filters)
            options.Filters.AddFilter(name, (value, arguments, _) => FluidValue.Create(
                filter(value.ToObjectValue(), [.. ValuesOf(arguments)]), options));
        var context = new TemplateContext(options);
        foreach (var (name, value) in model) context.SetValue(name, FluidValue.Create(value, options));
        return context;
    }

    private static IEnumerable<object?> ValuesOf(FilterArguments arguments) =>
        Enumerable.Range(0, arguments.Count).Select(place => arguments.At(place).ToObjectValue());

    [GeneratedRegex(@"\s*at \((?<line>\d+):\d+\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex("['“](?<word>[^'”]+)['”]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
