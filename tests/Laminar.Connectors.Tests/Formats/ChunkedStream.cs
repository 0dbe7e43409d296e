using System;
using System.IO;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>Gives a stream's bytes in pieces of random length: records, characters and quotes are cut anywhere.</summary>
public sealed class ChunkedStream(byte[] bytes, Func<int> next) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, next())]);
}
