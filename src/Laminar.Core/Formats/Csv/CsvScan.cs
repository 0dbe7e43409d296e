using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Laminar.Formats;

/// <summary>
/// One reading of one CSV input. For each block: index it, make rows of its whole records, push them, move the unfinished record to the front.
/// </summary>
internal sealed unsafe class CsvScan<TRow, TReader> : IDisposable
    where TReader : IRowReader<TRow>
{
    private readonly ReadOptions _options;
    private readonly InputBuffer _buffer;
    private readonly CsvIndex _index;
    private readonly TextCheck _text = new();
    private readonly RowBatch<TRow> _batch;
    private readonly BadRecords _bad;
    private readonly Action _pushRows;
    private readonly string[] _columns;
    private readonly int* _map;

    // Fields in every record: as many as the first one has.
    private int _width;

    public CsvScan(Stream stream, IInput<TRow> into, ReadOptions options)
    {
        _options = options;
        _buffer = new InputBuffer(stream, options);
        _index = new CsvIndex((byte)options.Delimiter);
        _batch = new RowBatch<TRow>(into, Math.Max(options.BatchRows, 1), _buffer, options.Name);
        _bad = new BadRecords(options, _buffer);
        _pushRows = _batch.Push;
        _columns = TReader.Columns.ToArray();
        _map = (int*)NativeMemory.Alloc((nuint)_columns.Length + 1, sizeof(int));
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

        return _width == 0 && _options.Header
            ? throw _bad.Failure(0, "the input is empty; a header with the names of the columns is expected")
            : Report;
    }

    public void Dispose()
    {
        NativeMemory.Free(_map);
        _index.Dispose();
        _buffer.Dispose();
    }

    private void Block()
    {
        var length = _buffer.Length;
        _index.Build(_buffer.Start, length);
        if (_buffer.Ended && length > 0 && _index.OpenQuote < 0 && _buffer.Start[length - 1] != '\n')
        {
            // The last line may lack its newline: it gets one.
            _buffer.Start[length] = (byte)'\n';
            _index.Build(_buffer.Start, length + 1);
        }

        var scratch = TextScratch.Take();
        try
        {
            var consumed = Records();
            if (_buffer.Ended && _index.OpenQuote >= 0)
            {
                OpenQuote(consumed);
                consumed = length;
            }

            _buffer.Consume(Math.Min(consumed, length));
        }
        finally
        {
            TextScratch.Release(scratch);
        }
    }

    /// <summary>Rows of the whole records of the block; how many bytes those are.</summary>
    private int Records()
    {
        var count = _index.RecordCount;
        if (count == 0)
        {
            return 0;
        }

        var ends = _index.Ends;
        var block = _buffer.Start;
        var stop = ends[_index.Records[count - 1]] + 1;
        _text.Begin(block, Math.Min(stop, _buffer.Length));
        var fields = new RecordFields<CsvRecord>(new CsvRecord { Block = block, Map = _map }, _text, _options.NumericTime);
        var first = 0;
        var at = _width == 0 ? First(ref first) : 0;
        for (; at < count; at++)
        {
            var last = _index.Records[at];
            var newline = ends[last];
            var start = ends[first - 1] + 1;

            // The last field ends before a CR. The next record starts where this end was, so it is put back afterwards.
            var end = newline > start && block[newline - 1] == '\r' ? newline - 1 : newline;
            ends[last] = end;
            if (last - first + 1 == _width)
            {
                fields.Record.Ends = ends + first;
                TReader.Read(ref fields, out _batch.Rows[_batch.Count]);
                if (fields.Failure.Kind == FailureKind.None)
                {
                    _batch.Add(start);
                }
                else
                {
                    BadField(ref fields, start, end);
                }
            }
            else if (start != end)
            {
                _bad.Report(start, new ReadOnlySpan<byte>(block + start, end - start), _pushRows, new WidthProblem(last - first + 1, _width));
            }

            ends[last] = newline;
            first = last + 1;
        }

        _batch.Push();
        return stop;
    }

    /// <summary>Looks at the first record: the header, or just its width. The number of records that are no rows.</summary>
    private int First(ref int first)
    {
        var last = _index.Records[0];
        var newline = _index.Ends[last];
        _width = last + 1;
        if (!_options.Header)
        {
            return ByPosition();
        }

        _index.Ends[last] = newline > 0 && _buffer.Start[newline - 1] == '\r' ? newline - 1 : newline;
        var names = CsvHeader.Names(_buffer.Start, _index.Ends, _width);
        _index.Ends[last] = newline;
        if (CsvHeader.Match(names, _columns, new Span<int>(_map, _columns.Length)) is { } problem)
        {
            throw _bad.Failure(0, problem);
        }

        first = last + 1;
        return 1;
    }

    private int ByPosition()
    {
        var positions = TReader.Positions;
        for (var i = 0; i < positions.Length; i++)
        {
            _map[i] = positions[i];
            if (_map[i] >= _width)
            {
                throw _bad.Failure(0, FormattableString.Invariant(
                    $"column {_columns[i]} is number {_map[i] + 1}, but the first record has {_width} fields"));
            }
        }

        return 0;
    }

    private void BadField(ref RecordFields<CsvRecord> fields, int start, int end)
    {
        var failure = fields.Failure;
        fields.Failure = default;
        var field = fields.Record.Locate(failure.Column);
        var offset = (int)(field.Start - _buffer.Start);
        _bad.Report(offset, new ReadOnlySpan<byte>(_buffer.Start + start, end - start), _pushRows, new FieldProblem(_columns[failure.Column], failure, field));
    }

    private void OpenQuote(int consumed)
    {
        var record = new ReadOnlySpan<byte>(_buffer.Start + consumed, _buffer.Length - consumed);
        _bad.Report(_index.OpenQuote, record, _pushRows, new PlainProblem("the quote that opens here is never closed"));
    }
}
