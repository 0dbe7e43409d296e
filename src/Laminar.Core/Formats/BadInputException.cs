using System;

namespace Laminar.Formats;

/// <summary>Input that cannot be read: which input, where, and what was expected there. The message holds all of it.</summary>
public sealed class BadInputException : Exception
{
    internal BadInputException(string input, long line, long column, string problem, Exception? cause = null)
        : base(FormattableString.Invariant($"{input}({line},{column}): {problem}"), cause)
    {
        Input = input;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The input's name: <see cref="ReadOptions.Name"/>.</summary>
    public string Input { get; }

    /// <summary>The line, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The column of text in that line, counted from 1.</summary>
    public long Column { get; }

    /// <summary>What is wrong there.</summary>
    public string Problem { get; }
}
