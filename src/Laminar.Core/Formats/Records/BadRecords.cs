using System;
using System.Text;

namespace Laminar.Formats;

/// <summary>What happens to records that cannot be read: an exception, or a count and perhaps a dead letter.</summary>
internal sealed class BadRecords(ReadOptions options, InputBuffer buffer)
{
    public long Count { get; private set; }

    private bool Fails => options.BadRows == BadRows.Fail && options.DeadLetter is null;

    /// <summary>A record that is left out. <paramref name="problem"/> is put into words only where someone reads them.</summary>
    /// <param name="offset">Where in the buffer the fault lies.</param>
    /// <param name="record">The record's bytes.</param>
    /// <param name="before">Pushes the rows that came before, so that a failure leaves them folded in.</param>
    /// <param name="problem">What is wrong.</param>
    public void Report<TProblem>(int offset, ReadOnlySpan<byte> record, Action before, TProblem problem) where TProblem : struct, IProblem
    {
        if (Fails)
        {
            before();
            throw Failure(offset, problem.Describe());
        }

        Count++;
        if (options.DeadLetter is { } letters)
        {
            var (line, column) = buffer.Position(offset);
            letters.Write(Encoding.UTF8.GetBytes(FormattableString.Invariant($"# {options.Name}({line},{column}): {problem.Describe()}\n")));
            letters.Write(record);
            letters.WriteByte((byte)'\n');
        }
    }

    /// <summary>A fault that no policy can skip: what comes after it cannot be read.</summary>
    public BadInputException Failure(int offset, string problem)
    {
        var (line, column) = buffer.Position(offset);
        return new BadInputException(options.Name, line, column, problem);
    }
}
