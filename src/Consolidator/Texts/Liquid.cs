using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;

namespace Consolidator.Texts;

/// <summary>What a template may pipe a value into: the value, then what follows the colon.</summary>
/// <exception cref="FormatException">The value or an argument is not one the filter knows; the template's line is added.</exception>
public delegate object? LiquidFilter(object? value, IReadOnlyList<object?> arguments);

/// <summary>A text template in Liquid. In HTML everything that fills a hole is encoded for where it stands.</summary>
/// <remarks>The phrases of a template come from the resource files: <c>{{ "receipt-verdict" | say: unit, form }}</c>.</remarks>
public sealed partial class Liquid
{
    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Dictionary<string, LiquidFilter> NoFilters = [];
    private readonly string _name;
    private readonly string _source;
    private readonly IFluidTemplate _template;

    private Liquid(string name, string source, IFluidTemplate template) => (_name, _source, _template) = (name, source, template);

    /// <summary>The quoted strings of the template, on every path through it.</summary>
    public IEnumerable<LiquidLiteral> Literals => LiquidLiteral.In(_source);

    /// <param name="name">What the office calls the template, for the message of an error.</param>
    /// <exception cref="TemplateException">The template has an error; the message gives its line.</exception>
    public static Liquid Parse(string source, string name = "template")
    {
        if (Parser.TryParse(source, out var template, out var error)) return new(name, source, template);
        var place = Place().Match(error);
        int? line = place.Success ? int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null;
        throw new TemplateException(name, line, (place.Success ? error[..place.Index] : error).Trim());
    }

    /// <summary>A template that is part of the program.</summary>
    public static Liquid Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), name);
    }

    /// <param name="model">Names and values of the holes; records are read by their properties, in snake_case.</param>
    public string RenderHtml(IReadOnlyDictionary<string, object?> model, Phrasebook phrases) =>
        // The encoder also escapes the plus sign, against a charset that no page of ours is in; sums stay as they are written.
        _template.Render(Context(model, phrases, NoFilters), Html).Replace("&#x2B;", "+", StringComparison.Ordinal);

    /// <summary>Plain text. Names and filters that the model doesn't have are refused, with the line they stand on.</summary>
    /// <exception cref="TemplateException">An unknown name or filter, or a value that a filter refuses.</exception>
    public string RenderText(
        IReadOnlyDictionary<string, object?> model, IReadOnlyDictionary<string, LiquidFilter> filters, Phrasebook phrases)
    {
        var context = Context(model, phrases, filters);
        try
        {
            return _template.Render(context, NullEncoder.Default);
        }
        // What a template can provoke: names and values it has wrong, and a loop without end.
        catch (Exception fault) when (fault is FluidException or FormatException or InvalidOperationException
            or InvalidCastException or OverflowException)
        {
            throw Refusal(fault.Message, fault);
        }
    }

    /// <summary>A refusal of this template that names the line on which the quoted word of the fault first stands.</summary>
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
        // Its own strictness also refuses a known name whose value is nothing, which is what a missing figure is.
        if (strict) options.Undefined = name => throw new FormatException(phrases.Say("template-unknown-name", name));
        options.Filters.AddFilter("say", (key, arguments, _) =>
            new StringValue(phrases.Say(key.ToStringValue(), [.. Given(arguments).Select(argument => argument ?? "")])));
        foreach (var (name, filter) in filters)
            options.Filters.AddFilter(name, (value, arguments, _) => FluidValue.Create(
                filter(value.ToObjectValue(), [.. Given(arguments)]), options));
        var context = new TemplateContext(options);
        foreach (var (name, value) in model) context.SetValue(name, FluidValue.Create(value, options));
        return context;
    }

    private static IEnumerable<object?> Given(FilterArguments arguments) =>
        Enumerable.Range(0, arguments.Count).Select(place => arguments.At(place).ToObjectValue());

    [GeneratedRegex(@"\s*at \((?<line>\d+):\d+\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex("['“](?<word>[^'”]+)['”]", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
