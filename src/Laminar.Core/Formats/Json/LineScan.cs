using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>One reading of one input of lines: block by block, each of whole lines.</summary>
/// <typeparam name="TItem">What lines become.</typeparam>
internal abstract unsafe class LineScan<TItem> : IDisposable
{
    protected LineScan(Stream stream, IInput<TItem> into, ReadOptions options)
    {
        Options = options;
        Buffer = new InputBuffer(stream, options);
        Batch = new RowBatch<TItem>(into, Math.Max(options.BatchRows, 1), Buffer, options.Name);
        Bad = new BadRecords(options, Buffer);
        PushRows = Batch.Push;
    }

    protected ReadOptions Options { get; }

    protected InputBuffer Buffer { get; }

    protected TextCheck Text { get; } = new();

    protected RowBatch<TItem> Batch { get; }

    protected BadRecords Bad { get; }

    protected Action PushRows { get; }

    private ReadReport Report => new(Batch.Pushed, Bad.Count, Buffer.BytesRead);

    public ReadReport Run()
    {
        ByteOrderMark.Skip(Buffer, Options);
        while (true)
        {
            Block();
            Options.Progress?.Invoke(Report);
            Options.Cancellation.ThrowIfCancellationRequested();
            if (Buffer.Ended)
            {
                break;
            }

            Buffer.Fill();
        }

        return Report;
    }

    public virtual void Dispose() => Buffer.Dispose();

    /// <summary>The lines that end before an offset in the buffer.</summary>
    protected abstract void Lines(int stop);

    /// <summary>The end of the line that starts at an offset.</summary>
    protected int EndOf(int start, int stop)
    {
        var length = new ReadOnlySpan<byte>(Buffer.Start + start, stop - start).IndexOf((byte)'\n');
        return length < 0 ? stop : start + length;
    }

    protected bool IsBlank(int start, int end) => Line(start, end).TrimStart(" \t\r"u8).IsEmpty;

    protected ReadOnlySpan<byte> Line(int start, int end) => new(Buffer.Start + start, end - start);

    private void Block()
    {
        // Whole lines only; the last line of the input may lack its newline.
        var stop = Buffer.Ended ? Buffer.Length : new ReadOnlySpan<byte>(Buffer.Start, Buffer.Length).LastIndexOf((byte)'\n') + 1;
        var scratch = TextScratch.Take();
        try
        {
            Text.Begin(Buffer.Start, stop);
            Lines(stop);
            Batch.Push();
            Buffer.Consume(stop);
        }
        finally
        {
            TextScratch.Release(scratch);
        }
    }
}
