using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("option", "option_key '=' option_value")]
    private OptionSyntax Option()
    {
        var start = Start;
        var key = OptionKey();
        var keySpan = Since(start);
        ExpectSymbol("=");
        var valueStart = Start;
        var value = OptionValue();
        return new OptionSyntax(key, value, keySpan, Since(valueStart), Since(start));
    }

    /// <summary>'scan.startup.mode', or the same without quotes.</summary>
    [Grammar("option_key", "string | name")]
    private string OptionKey() => Current.Kind == TokenKind.String ? Take().Text : DottedName("an option's name").ToString();

    [Grammar("option_value", "string | ['-'] (integer | decimal | double) | TRUE | FALSE | word")]
    private string OptionValue()
    {
        if (Current.Kind == TokenKind.QuotedName)
        {
            TextNotName();
            return Take().Text;
        }

        var sign = (Peek(1).IsNumber && AcceptSymbol("-")) ? "-" : "";
        if (Current.Kind is TokenKind.String or TokenKind.Word || Current.IsNumber)
        {
            return sign + Take().Text;
        }

        Unexpected("a value in quotes");
        return "";
    }
}
