using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Laminar.CodeFixes.Queries;

/// <summary>SQL as it must be written inside a C# literal.</summary>
internal static class LiteralEdit
{
    /// <summary>The text for that kind of literal. A new line becomes a blank where the literal has one line only. Null where it cannot be written.</summary>
    public static string? Escape(SyntaxToken token, string sql) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) => sql.Replace("\"", "\"\""),
        SyntaxKind.StringLiteralToken => sql.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace('\n', ' '),
        SyntaxKind.SingleLineRawStringLiteralToken => Raw(token, sql.Replace('\n', ' ')),
        SyntaxKind.MultiLineRawStringLiteralToken => Raw(token, sql.Replace("\n", Environment(token) + Indentation(token))),
        _ => null,
    };

    /// <summary>Quotes stand for themselves, but as many as delimit the literal would end it.</summary>
    private static string? Raw(SyntaxToken token, string sql)
    {
        var quotes = token.Text.TakeWhile(c => c == '"').Count();
        return sql.Contains(new string('"', quotes)) || sql.StartsWith("\"", StringComparison.Ordinal) || sql.EndsWith("\"", StringComparison.Ordinal) ? null : sql;
    }

    /// <summary>The literal's own line ends.</summary>
    private static string Environment(SyntaxToken token) => token.Text.Contains("\r\n") ? "\r\n" : "\n";

    private static string Indentation(SyntaxToken token)
    {
        var start = token.Text.LastIndexOf('\n') + 1;
        return new string(token.Text.Skip(start).TakeWhile(char.IsWhiteSpace).ToArray());
    }
}
