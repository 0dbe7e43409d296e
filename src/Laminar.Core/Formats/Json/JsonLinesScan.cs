using System.IO;
using System.Runtime.InteropServices;

namespace Laminar.Formats;

/// <summary>One reading of one JSON-lines input: an object a line.</summary>
internal sealed unsafe class JsonLinesScan<TRow, TReader> : LineScan<TRow>
    where TReader : IRowReader<TRow>
{
    private readonly string[] _columns;
    private readonly JsonMembers _members;
    private readonly FieldSlice* _slots;

    public JsonLinesScan(Stream stream, IInput<TRow> into, ReadOptions options)
        : base(stream, into, options)
    {
        _columns = TReader.Columns.ToArray();
        _members = new JsonMembers(_columns);
        _slots = (FieldSlice*)NativeMemory.Alloc((nuint)_columns.Length + 1, (nuint)sizeof(FieldSlice));
    }

    public override void Dispose()
    {
        NativeMemory.Free(_slots);
        base.Dispose();
    }

    protected override void Lines(int stop)
    {
        var fields = new RecordFields<JsonRecord>(new JsonRecord { Slots = _slots }, Text, Options.NumericTime);
        for (var start = 0; start < stop;)
        {
            var end = EndOf(start, stop);
            if (!IsBlank(start, end))
            {
                Read(ref fields, start, end);
            }

            start = end + 1;
        }
    }

    private void Read(ref RecordFields<JsonRecord> fields, int start, int end)
    {
        var problem = fields.Record.Scan(Buffer.Start + start, Buffer.Start + end, _members, _columns.Length, out var fault);
        if (problem is not null)
        {
            Bad.Report((int)(fault - Buffer.Start), Line(start, end), PushRows, new PlainProblem(problem));
            return;
        }

        TReader.Read(ref fields, out Batch.Rows[Batch.Count]);
        if (fields.Failure.Kind == FailureKind.None)
        {
            Batch.Add(start);
            return;
        }

        var failure = fields.Failure;
        fields.Failure = default;
        var field = fields.Record.Locate(failure.Column);
        Bad.Report((int)(field.Start - Buffer.Start), Line(start, end), PushRows, new FieldProblem(_columns[failure.Column], failure, field));
    }
}
