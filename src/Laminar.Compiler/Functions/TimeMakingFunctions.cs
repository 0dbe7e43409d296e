using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Times out of numbers and text. Text is read as CAST reads it.</summary>
internal static class TimeMakingFunctions
{
    public static IEnumerable<ScalarFunction> Rows()
    {
        var integer = SqlType.Integer;
        var family = new FunctionFamily("Times");
        family.Add("MAKE_DATE", "MakeDate", SqlType.Date, new[] { integer, integer, integer }, canFail: true);
        family.Add("MAKE_TIME", "MakeTime", SqlType.Time, new[] { integer, integer, SqlType.Double }, canFail: true);
        family.Add(
            "MAKE_TIMESTAMP", "MakeTimestamp", SqlType.Timestamp,
            new[] { integer, integer, integer, integer, integer, SqlType.Double }, canFail: true);
        family.Add("TO_TIMESTAMP", "FromEpoch", SqlType.Timestamp, new[] { SqlType.BigInt }, canFail: true);
        family.Add("TO_TIMESTAMP", "FromEpoch", SqlType.Timestamp, new[] { SqlType.Decimal }, canFail: true);
        family.Add("TO_TIMESTAMP", "FromEpoch", SqlType.Timestamp, new[] { SqlType.Double }, canFail: true);
        family.Add("TO_TIMESTAMP_LTZ", "FromEpoch", SqlType.Timestamp, new[] { SqlType.BigInt, integer }, canFail: true);
        family.Add("TO_TIMESTAMP", "ReadTimestamp", SqlType.Timestamp, new[] { SqlType.Text, SqlType.Text }, canFail: true);
        family.Add("TO_DATE", "ReadDate", SqlType.Date, new[] { SqlType.Text, SqlType.Text }, canFail: true);
        family.Add("UNIX_TIMESTAMP", "UnixSeconds", SqlType.BigInt, new[] { SqlType.Timestamp });

        var casts = new FunctionFamily("Casts");
        casts.Add("TO_TIMESTAMP", "ParseTimestamp", SqlType.Timestamp, new[] { SqlType.Text }, canFail: true);
        casts.Add("TO_DATE", "ParseDateOnly", SqlType.Date, new[] { SqlType.Text }, canFail: true);
        return family.Rows.Concat(casts.Rows);
    }
}
