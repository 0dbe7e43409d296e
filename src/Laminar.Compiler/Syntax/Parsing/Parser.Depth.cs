using System;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>
/// Two bounds. Nesting is what the parser itself recurses over. Height is what a walker of the tree recurses over: a chain of operators is read by a
/// loop here, but makes a tree as high as it is long. <see cref="_height"/> is an upper bound of the height of what the current frame has read.
/// </summary>
internal sealed partial class Parser
{
    private int _nesting;
    private int _height;

    /// <param name="weight">Stack frames of one level, in those of an operator: about 1 KB each before the JIT optimises.</param>
    private T Nested<T>(Func<T> parse, Func<T> tooDeep, int weight = 1)
    {
        if (_nesting + weight > SqlParser.MaxNesting)
        {
            TooDeep();
            return tooDeep();
        }

        var outer = _height;
        _height = 0;
        _nesting += weight;
        var result = parse();
        _nesting -= weight;
        Grow();
        _height = Math.Max(outer, _height);
        return result;
    }

    /// <summary>What has been read becomes part of one more node.</summary>
    private void Grow()
    {
        if (++_height > SqlParser.MaxHeight)
        {
            TooDeep();
        }
    }

    /// <summary>No recovery inside this statement: its other clauses are likely as deep.</summary>
    private void TooDeep()
    {
        Fail(SyntaxRules.TooDeep, Current.Span);
        _hopeless = true;
    }
}
