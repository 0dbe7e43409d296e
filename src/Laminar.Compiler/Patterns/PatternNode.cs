using System.Collections.Generic;

namespace Laminar.Compiler.Patterns;

/// <summary>A regular expression as it is built up.</summary>
internal abstract record PatternNode;

/// <summary>One character.</summary>
internal sealed record CharacterNode(int Value) : PatternNode;

/// <summary>Any character.</summary>
internal sealed record AnyNode : PatternNode;

/// <summary>One of a set: ranges and kinds (the runtime's flags), or none of them.</summary>
internal sealed record SetNode(PatternSet Set) : PatternNode;

/// <summary>^ $ \b and the like: the runtime's instruction.</summary>
internal sealed record AssertionNode(int Op) : PatternNode;

/// <summary>One after the other; none is the empty pattern.</summary>
internal sealed record SequenceNode(IReadOnlyList<PatternNode> Items) : PatternNode;

/// <summary>One of several, the first that leads on.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Items) : PatternNode;

/// <summary>So many times, as many as possible or as few; no upper bound is -1.</summary>
internal sealed record RepeatNode(PatternNode Operand, int Least, int Most, bool Greedy) : PatternNode;

/// <summary>A group that is numbered from one.</summary>
internal sealed record GroupNode(PatternNode Operand, int Number) : PatternNode;
