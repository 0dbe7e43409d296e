using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Patterns;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Whether a constant text can be prepared; if not, the error stands where in the text it is.</summary>
internal static class PreparedTexts
{
    public static string Name(PreparedKind kind) => kind switch
    {
        PreparedKind.TimeZone => "time zone",
        PreparedKind.JsonPath => "path",
        _ => "pattern",
    };

    public static string Example(PreparedKind kind) => kind switch
    {
        PreparedKind.TimeZone => "'Europe/Berlin'",
        PreparedKind.JsonPath => "'$.name'",
        _ => "'[0-9]+'",
    };

    /// <param name="context">Where findings go.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the literal stands, its quotes included.</param>
    public static bool Check(BindingContext context, PreparedKind kind, string text, TextSpan span) => kind switch
    {
        PreparedKind.TimeZone => CheckZone(context, text, span),
        PreparedKind.JsonPath => CheckPath(context, text, span),
        _ => CheckPattern(context, text, span),
    };

    private static bool CheckPath(BindingContext context, string text, TextSpan span)
    {
        var (_, offset, reason) = JsonPathReader.Read(text);
        if (reason is not null)
        {
            context.Report(FunctionRules.BadPath, Within(span, text, offset), text, reason);
        }

        return reason is null;
    }

    private static bool CheckZone(BindingContext context, string text, TextSpan span)
    {
        if (TimeZoneNames.Find(text) is not null)
        {
            return true;
        }

        var isOffset = text.Length > 0 && (text[0] is '+' or '-' || char.IsDigit(text[0]));
        var advice = isOffset ? "; for a fixed offset add an interval, as in ts + INTERVAL '2' HOUR" : NameSuggestion.Nearby(text, TimeZoneNames.Names);
        context.Report(FunctionRules.UnknownZone, span, text, advice);
        return false;
    }

    private static bool CheckPattern(BindingContext context, string text, TextSpan span)
    {
        if (PatternProgram.Compile(text).Error is not { } error)
        {
            return true;
        }

        context.Report(FunctionRules.BadPattern, Within(span, text, error.Offset), text, error.Message);
        return false;
    }

    /// <summary>One character of a literal, whose quotes stand doubled in it; the whole literal where it was not written so.</summary>
    private static TextSpan Within(TextSpan literal, string text, int offset)
    {
        var start = literal.Start + 1;
        var length = 2;
        for (var i = 0; i < text.Length; i++)
        {
            var width = text[i] == '\'' ? 2 : 1;
            start += i < offset ? width : 0;
            length += width;
        }

        return length == literal.Length ? new TextSpan(start, offset < text.Length ? 1 : 0) : literal;
    }
}
