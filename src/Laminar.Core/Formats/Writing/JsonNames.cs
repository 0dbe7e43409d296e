using System.IO;
using System.Text;

namespace Laminar.Formats;

/// <summary>Members' names as an object has them: <c>{"first":</c>, <c>,"second":</c>.</summary>
internal static class JsonNames
{
    public static byte[][] Of(string[] columns)
    {
        var names = new byte[columns.Length][];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Name(columns[i], i == 0);
        }

        return names;
    }

    private static byte[] Name(string column, bool first)
    {
        using var bytes = new MemoryStream();
        var output = new OutputBuffer(bytes);
        output.Write(first ? (byte)'{' : (byte)',');
        JsonText.Write(output, Encoding.UTF8.GetBytes(column));
        output.Write((byte)':');
        output.Flush();
        return bytes.ToArray();
    }
}
