using System;
using System.Collections.Generic;
using Laminar.Functions;

namespace Laminar.Tests.Values;

/// <summary>How a case of PostgreSql.tsv is run: its arguments as text, its result as text. Several ways to run one must all agree.</summary>
internal sealed class Bodies : Dictionary<string, Func<string[], string>[]>
{
    public new void Add(string name, params Func<string[], string>[] ways) => base.Add(name, ways);

    public static Utf8 U(string text) => Utf8.Of(text);

    public static int I(string text) => Casts.ParseInt32(text);

    public static long L(string text) => Casts.ParseInt64(text);

    public static double D(string text) => Casts.ParseDouble(text);

    public static decimal M(string text) => Casts.ParseDecimal(text);

    public static Timestamp T(string text) => Casts.ParseTimestamp(text);

    public static TimeSpan S(string text) => Casts.ParseTimeSpan(text);

    public static string Show(Utf8 value) => value.ToString();

    public static string Show(string value) => value;

    public static string Show(int value) => Casts.ToText(value);

    public static string Show(long value) => Casts.ToText(value);

    public static string Show(double value) => Casts.ToText(value);

    public static string Show(decimal value) => Casts.ToText(value);

    public static string Show(bool value) => Casts.ToText(value);

    public static string Show(Timestamp value) => Casts.ToText(value);

    public static string Show(DateOnly value) => Casts.ToText(value);

    public static string Show(TimeOnly value) => Casts.ToText(value);

    public static string Show(TimeSpan value) => Casts.ToText(value);
}
