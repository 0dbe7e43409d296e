using System;
using System.Buffers.Binary;
using System.IO;

namespace Laminar.State;

/// <summary>What stands before a query's state: a mark, the format's version, the layout's fingerprint, and a check over the three.</summary>
internal static class StateHeader
{
    private const int Version = 1;
    private const int Length = 24;

    private static ReadOnlySpan<byte> Mark => "LAMSTATE"u8;

    public static void Write(Stream stream, ulong layout)
    {
        Span<byte> header = stackalloc byte[Length];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteUInt64LittleEndian(header[12..], layout);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], Crc32C.Append(Crc32C.Start, header[..20]));
        stream.Write(header);
    }

    public static void Read(Stream stream, ulong layout)
    {
        Span<byte> header = stackalloc byte[Length];
        if (stream.ReadAtLeast(header, Length, throwOnEndOfStream: false) < Length || !header.StartsWith(Mark))
        {
            throw new StateException("This is not the state of a query.");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(header[20..]) != Crc32C.Append(Crc32C.Start, header[..20]))
        {
            throw new StateException("The state is damaged: the check of its header does not hold.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version)
        {
            throw new StateException("The state has format " + version + "; this library reads format " + Version + ".");
        }

        var found = BinaryPrimitives.ReadUInt64LittleEndian(header[12..]);
        if (found != layout)
        {
            throw new StateException($"The state belongs to another query or another version of it: layout {found:x16}, this query has {layout:x16}.");
        }
    }
}
