using System.Globalization;
using Consolidator.Codes;
using Superpower;
using Superpower.Display;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace Consolidator.Rules.Language;

/// <summary>The grammar of the rule language. Only this file uses Superpower.</summary>
/// <remarks>The grammar is recursive, so length and depth are limited before it runs.</remarks>
internal static class ExpressionParser
{
    public const int LongestText = 4_000;
    public const int DeepestNesting = 32;

    private enum Word
    {
        [Token(Category = "name")] Name,
        [Token(Category = "number")] Number,
        [Token(Category = "text")] Text,
        [Token(Category = "period")] Shift,
        [Token(Example = "..")] To,
        [Token(Category = "comparison")] Comparison,
        [Token(Example = "+")] Plus,
        [Token(Example = "-")] Minus,
        [Token(Category = "operator")] Times,
        [Token(Example = "(")] Open,
        [Token(Example = ")")] Close,
        [Token(Example = ",")] Comma,
        [Token(Example = "and")] And,
        [Token(Example = "or")] Or,
        [Token(Example = "not")] Not,
        [Token(Example = "except")] Except,
        [Token(Example = "of")] Of,
    }

    private static readonly Tokenizer<Word> Words = new TokenizerBuilder<Word>()
        .Ignore(Span.WhiteSpace)
        .Match(Span.Regex(@"""(?:[^""]|"""")*"""), Word.Text)
        .Match(Span.Regex(@"[0-9]+(?:\.[0-9]+)?%?"), Word.Number)
        .Match(Span.Regex(@"@\w+"), Word.Shift)
        .Match(Span.EqualTo("and"), Word.And, requireDelimiters: true)
        .Match(Span.EqualTo("or"), Word.Or, requireDelimiters: true)
        .Match(Span.EqualTo("not"), Word.Not, requireDelimiters: true)
        .Match(Span.EqualTo("except"), Word.Except, requireDelimiters: true)
        .Match(Span.EqualTo("of"), Word.Of, requireDelimiters: true)
        .Match(Span.Regex(@"(?:[\p{L}_]\w*(?:-\w+)*:)?[\p{L}_]\w*(?:\.\w+)?"), Word.Name, requireDelimiters: true)
        .Match(Span.EqualTo(".."), Word.To)
        .Match(Span.Regex("(?:!=|<=|>=|[=<>])"), Word.Comparison)
        .Match(Character.EqualTo('+'), Word.Plus)
        .Match(Character.EqualTo('-'), Word.Minus)
        .Match(Character.In('*', '/'), Word.Times)
        .Match(Character.EqualTo('('), Word.Open)
        .Match(Character.EqualTo(')'), Word.Close)
        .Match(Character.EqualTo(','), Word.Comma)
        .Build();

    private static readonly TokenListParser<Word, Syntax> Number = Token.EqualTo(Word.Number).Select(ReadNumber);

    private static readonly TokenListParser<Word, Syntax> Text = Token.EqualTo(Word.Text).Select(token =>
        (Syntax)new Syntax.Text(At(token), token.ToStringValue()[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)));

    private static readonly TokenListParser<Word, string?> Shift =
        Token.EqualTo(Word.Shift).Select(token => (string?)token.ToStringValue()[1..]).OptionalOrDefault();

    private static readonly TokenListParser<Word, Syntax.Name?> RangeEnd =
        (from to in Token.EqualTo(Word.To)
         from name in Token.EqualTo(Word.Name)
         from shift in Shift
         select (Syntax.Name?)Name(name, shift)).OptionalOrDefault();

    private static readonly TokenListParser<Word, Syntax[]?> Arguments =
        Parse.Ref(() => Whole!).ManyDelimitedBy(Token.EqualTo(Word.Comma))
            .Between(Token.EqualTo(Word.Open), Token.EqualTo(Word.Close)).Select(list => (Syntax[]?)list).OptionalOrDefault();

    private static readonly TokenListParser<Word, Syntax> Named =
        from name in Token.EqualTo(Word.Name)
        from arguments in Arguments
        from shift in Shift
        from end in RangeEnd
        select arguments is null ? NameOrRange(Name(name, shift), end) : Call(name, arguments, shift, end);

    private static readonly TokenListParser<Word, Syntax> LeftOut =
        from name in Token.EqualTo(Word.Name)
        from end in RangeEnd
        select NameOrRange(Name(name, null), end);

    // "except" takes the whole comma-separated list after it; other summands must come before the range.
    private static readonly TokenListParser<Word, Syntax[]?> Exceptions =
        Token.EqualTo(Word.Except).IgnoreThen(LeftOut.AtLeastOnceDelimitedBy(Token.EqualTo(Word.Comma)))
            .Select(list => (Syntax[]?)list).OptionalOrDefault();

    private static readonly TokenListParser<Word, bool> Children =
        Token.EqualTo(Word.Of).IgnoreThen(
            Token.EqualTo(Word.Name).Where(name => name.ToStringValue() == "children", "`of` is followed by `children`"))
            .Value(true).OptionalOrDefault();

    private static readonly TokenListParser<Word, Syntax> Set =
        from named in Named
        from exceptions in Exceptions
        from children in Children
        let kept = exceptions is null ? named : new Syntax.Except(named.At, named, exceptions)
        select children ? new Syntax.OfChildren(named.At, kept) : kept;

    private static readonly TokenListParser<Word, Syntax> Primary =
        Number.Or(Text).Or(Set).Or(Parse.Ref(() => Whole!).Between(Token.EqualTo(Word.Open), Token.EqualTo(Word.Close)));

    private static readonly TokenListParser<Word, Syntax> Signed =
        (from minus in Token.EqualTo(Word.Minus)
         from of in Parse.Ref(() => Signed!)
         select (Syntax)new Syntax.Unary(At(minus), "-", of)).Or(Primary);

    private static readonly TokenListParser<Word, Syntax> Product = Parse.Chain(Token.EqualTo(Word.Times), Signed, Binary);

    private static readonly TokenListParser<Word, Syntax> Sum =
        Parse.Chain(Token.EqualTo(Word.Plus).Or(Token.EqualTo(Word.Minus)), Product, Binary);

    private static readonly TokenListParser<Word, Syntax> Comparison =
        from left in Sum
        from rest in (from sign in Token.EqualTo(Word.Comparison) from right in Sum select (Sign: sign, Right: right)).Many()
        select rest.Length > 1 ? throw new ParseException("comparisons are not chained: write `a < b and b < c`", rest[1].Sign.Position)
            : rest.Length == 1 ? Binary(rest[0].Sign, left, rest[0].Right) : left;

    private static readonly TokenListParser<Word, Syntax> Negation =
        (from not in Token.EqualTo(Word.Not)
         from of in Parse.Ref(() => Negation!)
         select (Syntax)new Syntax.Unary(At(not), "not", of)).Or(Comparison);

    private static readonly TokenListParser<Word, Syntax> Both = Parse.Chain(Token.EqualTo(Word.And), Negation, Binary);

    private static readonly TokenListParser<Word, Syntax> Whole = Parse.Chain(Token.EqualTo(Word.Or), Both, Binary);

    /// <exception cref="RuleException">The text is not an expression; the message gives the place and the expected word.</exception>
    public static Syntax Read(string text, SourcePlace place)
    {
        if (text.Length > LongestText) throw place.Refuse(0, $"the expression has {text.Length} characters; {LongestText} are allowed");
        try
        {
            var words = Words.TryTokenize(text);
            if (!words.HasValue) throw place.Refuse(words.ErrorPosition.Absolute, words.FormatErrorMessageFragment());
            Bound(words.Value, place);
            var whole = Whole.AtEnd().TryParse(words.Value);
            if (whole.HasValue) return whole.Value;
            throw place.Refuse(
                whole.ErrorPosition.HasValue ? whole.ErrorPosition.Absolute : text.Length, whole.FormatErrorMessageFragment());
        }
        catch (ParseException refusal)
        {
            throw place.Refuse(refusal.ErrorPosition.Absolute, refusal.Message);
        }
    }

    private static void Bound(TokenList<Word> words, SourcePlace place)
    {
        var depth = 0;
        var signs = 0;
        foreach (var word in words)
        {
            depth += word.Kind switch { Word.Open => 1, Word.Close => -1, _ => 0 };
            signs = word.Kind is Word.Minus or Word.Not ? signs + 1 : word.Kind == Word.Open ? signs : 0;
            if (depth > DeepestNesting || signs > DeepestNesting) throw place.Refuse(At(word), $"nested more than {DeepestNesting} deep");
        }
    }

    private static Syntax ReadNumber(Token<Word> token)
    {
        var typed = token.ToStringValue();
        var percent = typed.EndsWith('%');
        if (typed.Length > 20) throw new ParseException("a number this long is not exact", token.Position);
        var value = decimal.Parse(percent ? typed[..^1] : typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new Syntax.Number(At(token), percent ? value / 100 : value, typed);
    }

    private static Syntax.Name Name(Token<Word> token, string? shift)
    {
        var word = token.ToStringValue();
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return new(At(token), colon < 0 ? null : new FormCode(word[..colon]), word[(colon + 1)..], shift);
    }

    private static Syntax NameOrRange(Syntax.Name from, Syntax.Name? to) => to is null ? from : new Syntax.Range(from.At, from, to);

    private static Syntax Call(Token<Word> name, Syntax[] arguments, string? shift, Syntax.Name? end) =>
        end is null ? new Syntax.Call(At(name), name.ToStringValue(), arguments, shift)
            : throw new ParseException("a range begins with a code", name.Position);

    private static Syntax Binary(Token<Word> sign, Syntax left, Syntax right) =>
        new Syntax.Binary(At(sign), sign.ToStringValue(), left, right);

    private static int At(Token<Word> token) => token.Position.Absolute;
}
