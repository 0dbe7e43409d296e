using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>
/// Times cut, shifted and subtracted. A unit is a text ('hour'); the binder gives TIMESTAMPADD and TIMESTAMPDIFF, whose unit is a bare word, that
/// word as a text, and may bind a constant unit of DATE_TRUNC to DATE_TRUNC_HOUR and the like.
/// </summary>
internal static class TimeFunctions
{
    private static readonly string[] Units =
    {
        "Microsecond", "Millisecond", "Second", "Minute", "Hour", "Day", "Week", "Month", "Quarter", "Year", "Decade", "Century", "Millennium",
    };

    public static IEnumerable<ScalarFunction> Rows()
    {
        var family = new FunctionFamily("Times");
        foreach (var type in new[] { SqlType.Timestamp, SqlType.Interval })
        {
            family.Add("DATE_TRUNC", "Truncate", type, new[] { SqlType.Text, type }, canFail: true);
        }

        foreach (var unit in Units)
        {
            family.Add("DATE_TRUNC_" + unit.ToUpperInvariant(), "TruncateTo" + unit, SqlType.Timestamp, new[] { SqlType.Timestamp }, canFail: true);
        }

        family.Add("DATE_BIN", "Bin", SqlType.Timestamp, new[] { SqlType.Interval, SqlType.Timestamp, SqlType.Timestamp }, canFail: true);
        family.Add("TIMESTAMPADD", "Add", SqlType.Timestamp, new[] { SqlType.Text, SqlType.BigInt, SqlType.Timestamp }, canFail: true);
        family.Add("TIMESTAMPDIFF", "Difference", SqlType.BigInt, new[] { SqlType.Text, SqlType.Timestamp, SqlType.Timestamp }, canFail: true);
        family.Add("AT_TIME_ZONE", "AtTimeZone", SqlType.Timestamp, new[] { SqlType.Timestamp, SqlType.Text }, canFail: true, prepared: new PreparedArgument(1, PreparedKind.TimeZone));
        family.Add(
            "CONVERT_TZ", "ConvertZone", SqlType.Timestamp, new[] { SqlType.Timestamp, SqlType.Text, SqlType.Text }, canFail: true,
            prepared: new[] { new PreparedArgument(1, PreparedKind.TimeZone), new PreparedArgument(2, PreparedKind.TimeZone) });
        family.Add("LAST_DAY", "LastDay", SqlType.Date, new[] { SqlType.Date });
        family.Add("ADD_MONTHS", "AddMonths", SqlType.Date, new[] { SqlType.Date, SqlType.Integer }, canFail: true);
        family.Add("TO_CHAR", "ToChar", SqlType.Text, new[] { SqlType.Timestamp, SqlType.Text }, canFail: true);
        family.Add("DATE_FORMAT", "DateFormat", SqlType.Text, new[] { SqlType.Timestamp, SqlType.Text }, canFail: true);
        return family.Rows;
    }
}
