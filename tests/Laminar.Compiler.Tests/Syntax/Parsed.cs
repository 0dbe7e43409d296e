using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>Parts of well-formed text.</summary>
internal static class Parsed
{
    public static QuerySyntax Query(string sql)
    {
        var bag = new DiagnosticBag();
        var query = SqlParser.ParseQuery(new SqlText(sql), bag);
        Assert.True(!bag.HasErrors && query is not null, sql + " gives " + Markup.Show(bag.Items.ToArray(), sql));
        return query!;
    }

    public static SelectSyntax Select(string sql) => Assert.IsType<SelectSyntax>(Query(sql).Body);

    public static ExpressionSyntax Expression(string text) => Assert.Single(Select("SELECT " + text).Items).Expression;

    public static FromSyntax From(string text) => Select("SELECT 1 FROM " + text).From!;

    public static T Statement<T>(string sql)
        where T : StatementSyntax
    {
        var bag = new DiagnosticBag();
        var script = SqlParser.ParseScript(new SqlText(sql), bag);
        Assert.True(!bag.HasErrors, sql + " gives " + Markup.Show(bag.Items.ToArray(), sql));
        return Assert.IsType<T>(Assert.Single(script.Statements));
    }

    /// <summary>The expression with every grouping written out.</summary>
    public static string Shape(string text) => ExpressionShape.Of(Expression(text));
}
