using System;
using System.Numerics;

namespace Laminar.Formats;

/// <summary>Numbers as JSON.</summary>
internal static class JsonScalars
{
    /// <summary>NaN and the infinities are no JSON numbers: they are written as text, which the reader takes back.</summary>
    public static void Number<T>(OutputBuffer output, T value)
        where T : INumberBase<T>
    {
        if (T.IsFinite(value))
        {
            ValueWriter.Format(output, value);
            return;
        }

        output.Write((byte)'"');
        ValueWriter.Format(output, value);
        output.Write((byte)'"');
    }
}
