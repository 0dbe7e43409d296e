using System;

namespace Laminar.Formats;

/// <summary>Arrays of C# for members of the users' rows that are read from files: each is allocated.</summary>
public static class ArrayMembers
{
    /// <summary>The elements, of which none may be NULL, which reading sees to: in a C# array of plain values there is no room for it.</summary>
    public static T[] Values<T>(Utf8 array)
        where T : struct
    {
        var view = (SqlArray<T>)array;
        var elements = new T[view.Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = view[i] ?? throw NullElement();
        }

        return elements;
    }

    /// <summary>The elements, NULL as null.</summary>
    public static T?[] Nullables<T>(Utf8 array)
        where T : struct => ((SqlArray<T>)array).ToArray();

    /// <summary>The texts, of which none may be NULL.</summary>
    public static string[] Strings(Utf8 array) => Array.ConvertAll(Nullables<Utf8>(array), text => text?.ToString() ?? throw NullElement());

    /// <summary>The texts, NULL as null.</summary>
    public static string?[] NullableStrings(Utf8 array) => Array.ConvertAll(Nullables<Utf8>(array), text => text?.ToString());

    /// <summary>The bytes of BYTES.</summary>
    public static byte[] Bytes(Utf8 bytes) => ((SqlBytes)bytes).ToArray();

    private static InvalidOperationException NullElement() => new("An element of an array is NULL, and the row's member has no room for it: make its elements nullable.");
}
