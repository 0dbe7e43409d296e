using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Tests.Grammar;

/// <summary>The rules written beside the parse methods, in the order in which a reader from the top meets them.</summary>
internal static class GrammarRules
{
    public const string Root = "script";

    /// <summary>Kinds of tokens: the lexer's, not rules.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tokens = new Dictionary<string, string>
    {
        ["identifier"] = "a word, or any text in \"…\" or `…` (the quote doubled inside); after a point and after AS also a reserved word",
        ["word"] = "letters, digits and _",
        ["string"] = "text in '…', a quote inside doubled",
        ["bytes"] = "X'…', two hexadecimal digits a byte",
        ["integer"] = "digits",
        ["decimal"] = "digits with a point: 1.5, .5",
        ["double"] = "with an exponent: 1e5, 1.5e-3",
        ["pattern"] = "any text whose parentheses match",
    };

    public static IReadOnlyDictionary<string, string> Text { get; } = Load();

    public static IEnumerable<string> References(string rule) => References(EbnfParser.Parse(rule)).Distinct();

    private static IEnumerable<string> References(Ebnf node) => node switch
    {
        Reference r => new[] { r.Name },
        Sequence s => s.Items.SelectMany(References),
        Choice c => c.Items.SelectMany(References),
        Optional o => References(o.Item),
        Repeated r => References(r.Item),
        _ => Enumerable.Empty<string>(),
    };

    public static IReadOnlyList<string> InReadingOrder()
    {
        var order = new List<string> { Root };
        for (var i = 0; i < order.Count; i++)
        {
            var next = References(Text[order[i]]).Where(n => Text.ContainsKey(n) && !order.Contains(n)).ToList();
            order.InsertRange(i + 1, next);
        }

        return order;
    }

    private static Dictionary<string, string> Load() =>
        (from type in typeof(SqlParser).Assembly.GetTypes()
         from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
         from attribute in method.GetCustomAttributesData()
         where attribute.AttributeType.Name == "GrammarAttribute"
         select attribute.ConstructorArguments).ToDictionary(a => (string)a[0].Value!, a => (string)a[1].Value!);
}
