using System;

namespace Laminar.Compiler.Syntax;

/// <summary>
/// What a parse method accepts, in EBNF: KEYWORDS, 'symbols', names of other rules, [optional], {repeated}, (grouped), a | b. docs/grammar.md is made of
/// these, and tests write random sentences by them that the parser must accept.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class GrammarAttribute : Attribute
{
    public GrammarAttribute(string name, string rule)
    {
        Name = name;
        Rule = rule;
    }

    public string Name { get; }

    public string Rule { get; }
}
