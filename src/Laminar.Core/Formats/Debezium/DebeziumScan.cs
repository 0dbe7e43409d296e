using System.IO;
using System.Runtime.InteropServices;

namespace Laminar.Formats;

/// <summary>One reading of one input of envelopes. Its record has the columns of before, then those of after, then the envelope's own members.</summary>
internal sealed unsafe class DebeziumScan<TRow, TReader> : LineScan<Change<TRow>>
    where TReader : IRowReader<TRow>
{
    private readonly EnvelopeMembers _envelope;
    private readonly FieldSlice* _slots;

    public DebeziumScan(Stream stream, IInput<Change<TRow>> into, ReadOptions options)
        : base(stream, into, options)
    {
        _envelope = new EnvelopeMembers(TReader.Columns);
        _slots = (FieldSlice*)NativeMemory.Alloc((nuint)_envelope.Count, (nuint)sizeof(FieldSlice));
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
        fields.Record.Slots = _slots;
        var problem = fields.Record.Scan(Buffer.Start + start, Buffer.Start + end, _envelope.Members, _envelope.Count, out var fault);
        var operation = default(Operation);
        if (problem is null && (problem = _envelope.Check(_slots, out operation, out var place)) is not null)
        {
            fault = place;
        }

        if (problem is not null)
        {
            Bad.Report((int)(fault - Buffer.Start), Line(start, end), PushRows, new PlainProblem(problem));
            return;
        }

        // Both rows are read before either is handed on: a change is taken whole or not at all.
        var before = default(TRow);
        var after = default(TRow);
        if ((operation.Removes && !TryRead(ref fields, 0, start, end, out before)) || (operation.Adds && !TryRead(ref fields, _envelope.Columns, start, end, out after)))
        {
            return;
        }

        if (operation.Removes)
        {
            Add(new Change<TRow>(before!, operation.Adds ? ChangeKind.UpdateBefore : ChangeKind.Delete), start);
        }

        if (operation.Adds)
        {
            Add(new Change<TRow>(after!, operation.Removes ? ChangeKind.UpdateAfter : ChangeKind.Insert), start);
        }
    }

    private void Add(in Change<TRow> change, int start)
    {
        Batch.Rows[Batch.Count] = change;
        Batch.Add(start);
    }

    private bool TryRead(ref RecordFields<JsonRecord> fields, int first, int start, int end, out TRow row)
    {
        fields.Record.Slots = _slots + first;
        TReader.Read(ref fields, out row);
        if (fields.Failure.Kind == FailureKind.None)
        {
            return true;
        }

        var failure = fields.Failure;
        fields.Failure = default;
        var field = fields.Record.Locate(failure.Column);
        Bad.Report((int)(field.Start - Buffer.Start), Line(start, end), PushRows, new FieldProblem(_envelope.Name(first + failure.Column), failure, field));
        return false;
    }
}
