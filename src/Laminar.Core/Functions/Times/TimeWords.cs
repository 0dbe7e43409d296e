namespace Laminar.Functions;

/// <summary>Names of months, days and halves of the day, as texts are compared with.</summary>
internal static class TimeWords
{
    public static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static readonly string[] Halves = ["am", "pm", "a.m.", "p.m."];
}
