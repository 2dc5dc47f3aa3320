#include "models/exchange/Yaml.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include <QRegularExpression>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "models/exchange/YamlEvents.h"

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *kOpenQuote = "a quote is opened and never closed";

struct Wording
{
    std::string_view cause;
    const char *advice;
};

// What the library says on the left, what helps the author on the right.
constexpr std::array kWordings{
    Wording{"EOF in scalar", kOpenQuote},
    Wording{"document indicator", kOpenQuote},
    Wording{"referenced anchor", "an alias (*) has no anchor (&) before it; if it is only text, put it in quotes"},
    Wording{"illegal map value", "a colon with a space stands inside a value; put the value in quotes"},
    Wording{"end of map flow", "a { is opened and not closed, or a comma is missing"},
    Wording{"end of sequence flow", "a [ is opened and not closed, or a comma is missing"},
    Wording{"end of map", "this does not belong to the line above; check indentation and quotes"},
    Wording{"end of sequence", "this does not belong to the list above; check indentation and quotes"},
    Wording{"illegal block entry", "a list begins where a value is expected; begin it on a line of its own"},
    Wording{"unknown escape", "a backslash in double quotes escapes nothing known; use single quotes"},
    Wording{"unknown token", "a value begins with a character that needs quotes around the value"},
    Wording{"alias not found", "a value begins with *; put it in quotes"},
    Wording{"anchor not found", "a value begins with &; put it in quotes"},
};

std::unexpected<DataError> refuse(int line, QString message)
{
    return std::unexpected(DataError{line, std::move(message)});
}

/// The line of the first control character, which YAML does not allow; 0 when there is none.
int lineOfControl(QStringView text)
{
    int line = 1;
    for (const QChar c : text) {
        if (c == u'\n')
            ++line;
        else if ((c.unicode() < 0x20 && c != u'\t' && c != u'\r') || c.unicode() == 0x7f)
            return line;
    }
    return 0;
}

/// Whether a tab indents one of the two lines that end with `line`, from 1.
bool isIndentedByTab(const QStringList &lines, int line)
{
    static const QRegularExpression tab(u"^ *\\t"_s);
    return tab.match(lines.value(line - 1)).hasMatch() || tab.match(lines.value(line - 2)).hasMatch();
}

/// The last line on which a value begins with a quote that does not end there, or `line`.
int lineOfOpenQuote(const QStringList &lines, int line)
{
    static const QRegularExpression open(u"(^|[:,\\[{-] +)(\"[^\"]*|'[^']*)$"_s);
    for (qsizetype i = lines.size(); i > 0; --i) {
        if (open.match(lines[i - 1]).hasMatch())
            return static_cast<int>(i);
    }
    return line;
}

/// The library's complaint as advice, at the line that has to be changed.
DataError explain(const YAML::Exception &problem, QStringView text)
{
    const QStringList lines = text.toString().split(u'\n');
    const int line = std::clamp(problem.mark.line + 1, 1, static_cast<int>(lines.size()));
    if (isIndentedByTab(lines, line))
        return {line, u"a tab indents; use spaces"_s};
    const auto found = std::ranges::find_if(
        kWordings, [&problem](const Wording &wording) { return problem.msg.find(wording.cause) != std::string::npos; });
    const char *advice = found != kWordings.end() ? found->advice : problem.msg.c_str();
    return {advice == kOpenQuote ? lineOfOpenQuote(lines, line) : line, QString::fromUtf8(advice)};
}

}

DataResult readYaml(QStringView text)
{
    return readYaml(text, YamlLimits());
}

DataResult readYaml(QStringView text, const YamlLimits &limits)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() > limits.bytes)
        return refuse(1, u"it is larger than %1"_s.arg(YamlEvents::sizeForPeople(limits.bytes)));
    if (const int line = lineOfControl(text); line != 0)
        return refuse(line, u"there is a control character; remove it"_s);
    try {
        // The mark at the end makes the library see a quote that is never closed.
        std::istringstream stream(utf8.toStdString() + (utf8.endsWith('\n') ? "...\n" : "\n...\n"));
        YAML::Parser parser(stream);
        YamlEvents events(limits);
        parser.HandleNextDocument(events);
        if (parser)
            return refuse(1, u"there is more than one document in it"_s);
        return DataDocument{events.value(), events.notes()};
    } catch (const YAML::Exception &problem) {
        return std::unexpected(explain(problem, text));
    } catch (const std::exception &problem) {
        return refuse(1, QString::fromUtf8(problem.what()));
    }
}

}
