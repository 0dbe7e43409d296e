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

    private T Nested<T>(Func<T> parse, Func<T> tooDeep)
    {
        if (_nesting >= SqlParser.MaxNesting)
        {
            TooDeep(SqlParser.MaxNesting);
            return tooDeep();
        }

        var outer = _height;
        _height = 0;
        _nesting++;
        var result = parse();
        _nesting--;
        Grow();
        _height = Math.Max(outer, _height);
        return result;
    }

    /// <summary>What has been read becomes part of one more node.</summary>
    private void Grow()
    {
        if (++_height > SqlParser.MaxHeight)
        {
            TooDeep(SqlParser.MaxHeight);
        }
    }

    /// <summary>No recovery inside this statement: its other clauses are likely as deep.</summary>
    private void TooDeep(int limit)
    {
        Fail(SyntaxRules.TooDeep, Current.Span, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _hopeless = true;
    }
}
