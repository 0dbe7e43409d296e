using System.Collections.Generic;

namespace Laminar.Compiler.Tests.Grammar;

internal abstract record Ebnf;

/// <summary>A keyword or symbol, as it is written.</summary>
internal sealed record Terminal(string Text) : Ebnf;

/// <summary>Another rule, or one of the kinds of tokens.</summary>
internal sealed record Reference(string Name) : Ebnf;

internal sealed record Sequence(IReadOnlyList<Ebnf> Items) : Ebnf;

internal sealed record Choice(IReadOnlyList<Ebnf> Items) : Ebnf;

internal sealed record Optional(Ebnf Item) : Ebnf;

internal sealed record Repeated(Ebnf Item) : Ebnf;
