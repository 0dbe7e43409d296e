using System.IO;
using System;

namespace Laminar.Formats;

/// <summary>The envelopes being written.</summary>
internal sealed class DebeziumOutput<TRow, TWriter>(Stream utf8, WriteOptions options)
    where TWriter : IRowWriter<TRow>
{
    private readonly OutputBuffer _output = new(utf8);
    private readonly byte[][] _names = JsonNames.Of(options.NamesOf<TRow, TWriter>());

    // An update's envelope is written up to its after.
    private bool _isOpen;

    public void Write(in Change<TRow> change)
    {
        if (_isOpen && change.Kind != ChangeKind.UpdateAfter)
        {
            Close();
        }

        switch (change.Kind)
        {
            case ChangeKind.UpdateBefore:
                _output.Write("{\"before\":"u8);
                Row(in change);
                _output.Write(",\"after\":"u8);
                _isOpen = true;
                break;
            case ChangeKind.UpdateAfter when _isOpen:
                Row(in change);
                End((byte)'u');
                _isOpen = false;
                break;
            case ChangeKind.Delete:
                _output.Write("{\"before\":"u8);
                Row(in change);
                _output.Write(",\"after\":null"u8);
                End((byte)'d');
                break;
            default:
                _output.Write("{\"before\":null,\"after\":"u8);
                Row(in change);
                End(change.Kind == ChangeKind.Insert ? (byte)'c' : (byte)'u');
                break;
        }
    }

    public void Flush()
    {
        if (_isOpen)
        {
            Close();
        }

        _output.Flush();
    }

    private void Close()
    {
        _output.Write("null"u8);
        End((byte)'d');
        _isOpen = false;
    }

    private void Row(in Change<TRow> change)
    {
        var fields = new FieldWriter<JsonFields>(new(_output, _names));
        TWriter.Write(ref fields, change.Row);
        _output.Write((byte)'}');
    }

    private void End(byte op)
    {
        _output.Write(",\"op\":\""u8);
        _output.Write(op);
        _output.Write((byte)'"');
        if (options.Clock is { } clock)
        {
            _output.Write(",\"ts_ms\":"u8);
            ValueWriter.Format(_output, Now(clock));
        }

        _output.Write("}\n"u8);
    }

    [HotPath(Allow = HotPathAllow.Nondeterminism, Because = "the time of writing is asked for, and only by giving a clock")]
    private static long Now(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
