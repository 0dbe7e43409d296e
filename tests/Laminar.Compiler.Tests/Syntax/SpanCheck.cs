using System.Collections;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>Walks a tree by reflection: the span of a node holds those of its parts, and a name's is just its text.</summary>
internal static class SpanCheck
{
    public static void Check(SyntaxNode node, string sql, string about)
    {
        Assert.True(node.Span.Start >= 0 && node.Span.Length >= 0 && node.Span.End <= sql.Length, about + ": " + node.GetType().Name + " lies outside the text");
        if (node is Identifier { Quoted: false } name && name.Span.Length > 0 && char.IsLetter(sql[name.Span.Start]) && name.Text is not ("LTRIM" or "RTRIM"))
        {
            Assert.Equal(name.Text, sql.Substring(name.Span.Start, name.Span.Length));
        }

        foreach (var property in node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "Last"))
        {
            Visit(property.GetValue(node), node, sql, about);
        }
    }

    private static void Visit(object? value, SyntaxNode parent, string sql, string about)
    {
        switch (value)
        {
            case SyntaxNode child:
                Assert.True(Holds(parent.Span, child.Span), about + ": " + parent.GetType().Name + " at " + parent.Span + " does not hold its " + child.GetType().Name + " at " + child.Span + " in " + sql);
                Check(child, sql, about);
                break;
            case CaseArmSyntax arm:
                Visit(arm.When, parent, sql, about);
                Visit(arm.Then, parent, sql, about);
                break;
            case FrameBound bound:
                Visit(bound.Offset, parent, sql, about);
                break;
            case string:
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Visit(item, parent, sql, about);
                }

                break;
        }
    }

    /// <summary>An empty span marks a gap between tokens: it belongs to no one.</summary>
    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Length == 0 || inner.Start >= outer.Start && inner.End <= outer.End;
}
