using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Laminar.Formats;

/// <summary>One reading of one JSON-lines input: block by block, line by line.</summary>
internal sealed unsafe class JsonLinesScan<TRow, TReader> : IDisposable
    where TReader : IRowReader<TRow>
{
    private readonly ReadOptions _options;
    private readonly InputBuffer _buffer;
    private readonly TextCheck _text = new();
    private readonly RowBatch<TRow> _batch;
    private readonly BadRecords _bad;
    private readonly Action _pushRows;
    private readonly string[] _columns;
    private readonly JsonMembers _members;
    private readonly FieldSlice* _slots;

    public JsonLinesScan(Stream stream, IInput<TRow> into, ReadOptions options)
    {
        _options = options;
        _buffer = new InputBuffer(stream, options);
        _batch = new RowBatch<TRow>(into, Math.Max(options.BatchRows, 1), _buffer, options.Name);
        _bad = new BadRecords(options, _buffer);
        _pushRows = _batch.Push;
        _columns = TReader.Columns.ToArray();
        _members = new JsonMembers(_columns);
        _slots = (FieldSlice*)NativeMemory.Alloc((nuint)_columns.Length + 1, (nuint)sizeof(FieldSlice));
    }

    private ReadReport Report => new(_batch.Pushed, _bad.Count, _buffer.BytesRead);

    public ReadReport Run()
    {
        ByteOrderMark.Skip(_buffer, _options);
        while (true)
        {
            Block();
            _options.Progress?.Invoke(Report);
            _options.Cancellation.ThrowIfCancellationRequested();
            if (_buffer.Ended)
            {
                break;
            }

            _buffer.Fill();
        }

        return Report;
    }

    public void Dispose()
    {
        NativeMemory.Free(_slots);
        _buffer.Dispose();
    }

    private void Block()
    {
        // Whole lines only; the last line of the input may lack its newline.
        var stop = _buffer.Ended ? _buffer.Length : new ReadOnlySpan<byte>(_buffer.Start, _buffer.Length).LastIndexOf((byte)'\n') + 1;
        var scratch = TextScratch.Take();
        try
        {
            _text.Begin(_buffer.Start, stop);
            Lines(stop);
            _batch.Push();
            _buffer.Consume(stop);
        }
        finally
        {
            TextScratch.Release(scratch);
        }
    }

    private void Lines(int stop)
    {
        var fields = new RecordFields<JsonRecord>(new JsonRecord { Slots = _slots }, _text, _options.NumericTime);
        for (var start = 0; start < stop;)
        {
            var length = new ReadOnlySpan<byte>(_buffer.Start + start, stop - start).IndexOf((byte)'\n');
            var end = length < 0 ? stop : start + length;
            if (!IsBlank(start, end))
            {
                Line(ref fields, start, end);
            }

            start = end + 1;
        }
    }

    private void Line(ref RecordFields<JsonRecord> fields, int start, int end)
    {
        var line = new ReadOnlySpan<byte>(_buffer.Start + start, end - start);
        var problem = fields.Record.Scan(_buffer.Start + start, _buffer.Start + end, _members, _columns.Length, out var fault);
        if (problem is not null)
        {
            _bad.Report((int)(fault - _buffer.Start), line, _pushRows, new PlainProblem(problem));
            return;
        }

        TReader.Read(ref fields, out _batch.Rows[_batch.Count]);
        if (fields.Failure.Kind == FailureKind.None)
        {
            _batch.Add(start);
            return;
        }

        var failure = fields.Failure;
        fields.Failure = default;
        var field = fields.Record.Locate(failure.Column);
        _bad.Report((int)(field.Start - _buffer.Start), line, _pushRows, new FieldProblem(_columns[failure.Column], failure, field));
    }

    private bool IsBlank(int start, int end) =>
        new ReadOnlySpan<byte>(_buffer.Start + start, end - start).TrimStart(" \t\r"u8).IsEmpty;
}
