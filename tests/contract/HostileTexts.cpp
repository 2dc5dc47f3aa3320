#include "HostileTexts.h"

QByteArray longText()
{
    return QByteArray(10 * 1024, 'a');
}

const QByteArrayList &hostileTargetTexts()
{
    static const QByteArrayList texts{
        "",
        "abc",
        "-1",
        "0",
        "1.5",
        "1e9",
        "0x10",
        "99999999999999999999999",
        "-9223372036854775808",
        "9223372036854775807",
        "NaN",
        "true",
        "null",
        "[]",
        "%7B%22%24ne%22%3Anull%7D",
        "%00",
        "a%00b",
        "%ff%fe",
        "%c0%af",
        "%ed%a0%80",
        "%",
        "%zz",
        "%0d%0aX-Injected%3A%201",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e",
        "..",
        ".",
        "%2F",
        "a%5cb",
        "%27%20OR%20%271%27%3D%271",
        "%27%3B%20DROP%20TABLE%20project%3B--",
        "%22%20UNION%20SELECT%20hash%20FROM%20token--",
        "%25",
        "_",
        "%2A",
        "a%3Bb",
        "%3Cscript%3E",
        "%F0%9F%8F%AE",
        "%EF%BB%BFtitle",
        "%E2%80%AE",
        "title,title,title,title,title,title,title",
        "%24%7B7%2A7%7D",
        longText(),
    };
    return texts;
}

const QByteArrayList &hostileJsonValues()
{
    static const QByteArrayList values{
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "1e300",
        "-1e300",
        "9223372036854775807",
        "18446744073709551616",
        "\"\"",
        "\" \"",
        "\"abc\"",
        R"("\u0000")",
        R"("\ud800")",
        R"("\u202e\u2028")",
        "\"\xff\xfe\"",
        "\"\xc0\xaf\"",
        QByteArray("\"a\0b\"", 5),
        R"("' OR 1=1; DROP TABLE project; --")",
        R"("../../etc/passwd")",
        R"("<script>alert(1)</script>")",
        "[]",
        "[null]",
        "[[]]",
        "[1,\"a\",{}]",
        R"-([{"url":"javascript:alert(1)"},{"slug":1,"name":[]}])-",
        "{}",
        R"({"":1})",
        R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{"i":1}}}}}}}}})",
        R"({"title":null,"url":{}})",
        '"' + longText() + '"',
        '[' + QByteArray("\"x\",").repeated(2000) + "\"x\"]",
        "{\"" + longText() + "\":1}",
    };
    return values;
}
