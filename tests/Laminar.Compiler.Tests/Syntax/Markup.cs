using System;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>SQL with the place of the expected finding marked: SELECT a«,» FROM t.</summary>
internal static class Markup
{
    /// <summary>The text gives this one finding, at the mark, and no other.</summary>
    public static SqlDiagnostic Fails(string id, string marked)
    {
        var (sql, span) = Split(marked);
        var findings = Findings(sql);
        Assert.True(findings.Length == 1, sql + " gives " + Show(findings, sql));
        Assert.Equal(id, findings[0].Rule.Id);
        Assert.Equal(Slice(sql, span), Slice(sql, findings[0].Span));
        Assert.Equal(span, findings[0].Span);
        return findings[0];
    }

    public static void Parses(string sql) => Assert.True(Findings(sql).Length == 0, sql + " gives " + Show(Findings(sql), sql));

    public static SqlDiagnostic[] Findings(string sql)
    {
        var bag = new DiagnosticBag();
        SqlParser.ParseScript(new SqlText(sql), bag);
        return bag.Items.ToArray();
    }

    public static string Show(SqlDiagnostic[] findings, string sql) =>
        findings.Length == 0 ? "nothing" : string.Join("; ", findings.Select(f => f.Rule.Id + " '" + Slice(sql, f.Span) + "' at " + f.Span.Start + ": " + f.Message));

    private static (string Sql, TextSpan Span) Split(string marked)
    {
        var start = marked.IndexOf("«", StringComparison.Ordinal);
        var end = marked.IndexOf("»", StringComparison.Ordinal) - 1;
        return (marked.Replace("«", "").Replace("»", ""), TextSpan.FromBounds(start, end));
    }

    private static string Slice(string sql, TextSpan span) => sql.Substring(span.Start, span.Length);
}
