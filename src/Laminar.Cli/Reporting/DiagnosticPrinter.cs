using System;
using System.Globalization;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Cli.Reporting;

/// <summary>Findings in a script: place, rule, message; then the line with the place underlined, and the rule's page.</summary>
internal static class DiagnosticPrinter
{
    private const int MaxLine = 160;

    public static void Print(CliConsole console, SqlText sql, EquatableArray<SqlDiagnostic> diagnostics)
    {
        foreach (var item in diagnostics)
        {
            var (line, column) = sql.Position(item.Span.Start);
            var severity = item.Rule.Severity == Severity.Error ? "error" : item.Rule.Severity == Severity.Warning ? "warning" : "info";
            ErrorLine.Write(console, string.Create(CultureInfo.InvariantCulture, $"{sql.Path}({line},{column}): {severity} {item.Rule.Id}: {item.Message}"));
            Underline(console, sql, item.Span, line, column);
            foreach (var fix in item.Fixes.Where(fix => !item.Message.Contains(fix.Text.Trim(), StringComparison.OrdinalIgnoreCase)))
            {
                console.Error.WriteLine($"  fix:  {fix.Title}");
            }

            console.Error.WriteLine($"  help: laminar doc {item.Rule.Id}");
        }
    }

    private static void Underline(CliConsole console, SqlText sql, TextSpan span, int line, int column)
    {
        var start = Math.Min(span.Start, sql.Text.Length) - (column - 1);
        var end = sql.Text.IndexOf('\n', Math.Min(span.Start, sql.Text.Length));
        var text = sql.Text[start..(end < 0 ? sql.Text.Length : end)].TrimEnd('\r');
        if (string.IsNullOrWhiteSpace(text) || column > MaxLine)
        {
            return;
        }

        // Tabs stay tabs in the padding, so that the marks stand below what they mark at any width of tabs.
        var padding = string.Concat(text.Take(column - 1).Select(c => c == '\t' ? '\t' : ' '));
        var length = Math.Clamp(Math.Min(span.Length, text.Length - (column - 1)), 1, MaxLine);
        var number = line.ToString(CultureInfo.InvariantCulture);
        console.Error.WriteLine($"  {number} | {(text.Length > MaxLine ? text[..MaxLine] + "…" : text)}");
        console.Error.WriteLine($"  {new string(' ', number.Length)} | {padding}{new string('^', length)}");
    }
}
