using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.Roslyn.Literals;

/// <summary>Reads a string literal's token a second time, this time keeping where each character stands.</summary>
internal static class LiteralDecoder
{
    /// <summary>Null where the places cannot be told: the reading does not give the value that C# gives.</summary>
    public static int[]? Offsets(SyntaxToken token)
    {
        var source = token.Text;
        var decoded = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when source.StartsWith("@", System.StringComparison.Ordinal) => VerbatimLiteral.Decode(source),
            SyntaxKind.StringLiteralToken => RegularLiteral.Decode(source),
            SyntaxKind.SingleLineRawStringLiteralToken => RawLiteral.DecodeLine(source),
            SyntaxKind.MultiLineRawStringLiteralToken => RawLiteral.DecodeLines(source),
            _ => null,
        };
        return decoded is not null && decoded.Text == token.ValueText ? decoded.Offsets : null;
    }
}
