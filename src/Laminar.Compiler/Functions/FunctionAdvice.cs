using System.Collections.Generic;

namespace Laminar.Compiler.Functions;

/// <summary>Functions that other systems have, and what to write for them here.</summary>
internal static class FunctionAdvice
{
    private static readonly Dictionary<string, string> All = new()
    {
        ["AGE"] = "an interval has no months: write t - u, or TIMESTAMPDIFF(MONTH, u, t)",
        ["DATEDIFF"] = "write TIMESTAMPDIFF(DAY, u, t)",
        ["DATE_DIFF"] = "write TIMESTAMPDIFF(DAY, u, t)",
        ["DATEADD"] = "write t + INTERVAL '1' DAY, or TIMESTAMPADD(MONTH, 1, t)",
        ["DATE_ADD"] = "write t + INTERVAL '1' DAY, or TIMESTAMPADD(MONTH, 1, t)",
        ["DATE_SUB"] = "write t - INTERVAL '1' DAY",
        ["DATEPART"] = "write EXTRACT(YEAR FROM t)",
        ["STR_TO_DATE"] = "write TO_TIMESTAMP(text, 'YYYY-MM-DD HH24:MI:SS')",
        ["STRFTIME"] = "write TO_CHAR(t, 'YYYY-MM-DD')",
        ["FORMAT_TIMESTAMP"] = "write TO_CHAR(t, 'YYYY-MM-DD')",
        ["TO_NUMBER"] = "write CAST(text AS DECIMAL(10, 2))",
        ["TO_INT"] = "write CAST(x AS INTEGER)",
        ["CONVERT"] = "write CAST(x AS type)",
        ["REGEXP_MATCHES"] = "write REGEXP_LIKE for a condition, REGEXP_EXTRACT for a group",
        ["REGEXP_MATCH"] = "write REGEXP_EXTRACT(text, 'pattern', 1)",
        ["REGEXP_SPLIT_TO_ARRAY"] = "write SPLIT_PART(text, ',', 1)",
        ["STRING_TO_ARRAY"] = "write SPLIT_PART(text, ',', 1)",
        ["RLIKE"] = "write text ~ 'pattern'",
        ["CHARINDEX"] = "write POSITION(part IN text)",
        ["LEN"] = "write LENGTH(text)",
        ["SUBSTRING_INDEX"] = "write SPLIT_PART(text, ',', 1)",
        ["ISNULL"] = "write x IS NULL, or COALESCE(x, y)",
        ["JSON_EXTRACT"] = "write JSON_QUERY(json, '$.name') for JSON, JSON_VALUE for a scalar",
        ["JSON_EXTRACT_SCALAR"] = "write JSON_VALUE(json, '$.name')",
        ["JSON_EXTRACT_PATH_TEXT"] = "write json ->> 'name'",
        ["GET_JSON_OBJECT"] = "write JSON_VALUE(json, '$.name')",
        ["SHA2"] = "write SHA256(text)",
    };

    /// <summary>"; write …", or nothing where the name is not known from elsewhere.</summary>
    public static string? Find(string upperName) => All.TryGetValue(upperName, out var instead) ? "; " + instead : null;
}
