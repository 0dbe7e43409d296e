using System;
using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Reference;

namespace Laminar.Oracle.Postgres;

/// <summary>An array as psql prints it: <c>{one,NULL,"with, a comma",{…}}</c>.</summary>
public static class PostgresArray
{
    public static ArrayValue Read(string text, SqlType type)
    {
        var at = 0;
        return Read(text, type, ref at);
    }

    private static ArrayValue Read(string text, SqlType type, ref int at)
    {
        var items = new List<object?>();
        for (at++; text[at] != '}'; at += text[at] == ',' ? 1 : 0)
        {
            items.Add(text[at] == '{' ? Read(text, type.Element!, ref at) : Item(text, type.Element!, ref at));
        }

        at++;
        return new ArrayValue([.. items]);
    }

    private static object? Item(string text, SqlType type, ref int at)
    {
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(',', '}') + at;
            var plain = text[at..end];
            at = end;
            return PostgresValue.Read(plain == "NULL" ? null : plain, type);
        }

        var quoted = new System.Text.StringBuilder();
        for (at++; text[at] != '"'; at++)
        {
            at += text[at] == '\\' ? 1 : 0;
            quoted.Append(text[at]);
        }

        at++;
        return PostgresValue.Read(quoted.ToString(), type);
    }
}
