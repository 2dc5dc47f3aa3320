#include "models/exchange/ImportQueue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vitrine::models {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kAssetsAtOnce = 16; // most of the time each of them waits for the disk
constexpr size_t kItemsAhead = 32;
constexpr size_t kMostWritten = 64; // bounds memory: each may hold an item of some megabytes

/// Every text in `value` that is `from` becomes `to`.
QJsonValue replaced(const QJsonValue &value, const QString &from, const QString &to)
{
    if (value.isString())
        return value.toString() == from ? QJsonValue(to) : value;
    if (value.isArray()) {
        QJsonArray items = value.toArray();
        for (auto &&item : items)
            item = replaced(item, from, to);
        return items;
    }
    QJsonObject members = value.toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        member.value() = replaced(member.value(), from, to);
    return value.isObject() ? QJsonValue(members) : value;
}

}

ImportQueue::ImportQueue(ImportTarget &target)
    : m_target(target)
{
}

void ImportQueue::create(ImportWrite write, std::vector<ImportPicture> pictures, Done done)
{
    add({{}, std::move(write), std::move(pictures), {}, std::move(done)});
}

void ImportQueue::update(const Id &id, ImportWrite write, std::vector<ImportPicture> pictures, Done done)
{
    add({id, std::move(write), std::move(pictures), {}, std::move(done)});
}

void ImportQueue::add(Waiting waiting)
{
    const QString json = QString::fromUtf8(QJsonDocument(waiting.write.fields).toJson(QJsonDocument::Compact));
    std::erase_if(waiting.pictures, [&json](const ImportPicture &picture) {
        return !picture.isAlwaysTaken && !json.contains(picture.address());
    });
    for (const ImportPicture &picture : waiting.pictures)
        waiting.assets.push_back(assetOf(picture));
    const bool isNext = m_waiting.empty() && waiting.assets.empty();
    m_waiting.push_back(std::move(waiting));
    if (isNext || m_waiting.size() > kItemsAhead)
        submitOne();
}

ImportQueue::Asset ImportQueue::assetOf(const ImportPicture &picture)
{
    const QString key = picture.sha256 + u'/' + picture.name;
    if (const auto known = m_assets.constFind(key); known != m_assets.constEnd())
        return *known;
    std::packaged_task<Result<ImportedAsset>()> task(
        [this, picture] { return m_target.addAsset(picture.file, picture.name, picture.wantedId); });
    const Asset asset = task.get_future().share();
    m_assets.insert(key, asset);
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    if (m_workers.size() < kAssetsAtOnce)
        m_workers.emplace_back([this](const std::stop_token &stop) { takeIn(stop); });
    m_woken.notify_one();
    return asset;
}

/// What waits when the queue goes is still done: somebody may hold its future.
void ImportQueue::takeIn(const std::stop_token &stop)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_woken.wait(lock, stop, [this] { return !m_tasks.empty(); }))
            return;
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
    }
}

void ImportQueue::submitOne()
{
    Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    auto fields = withAssets(next);
    if (!fields)
        return next.done(std::unexpected(fields.error()));
    next.write.fields = std::move(*fields);
    m_written.push_back(
        {next.id ? m_target.update(*next.id, std::move(next.write)) : m_target.create(std::move(next.write)),
         std::move(next.done)});
    if (m_written.size() > kMostWritten)
        settleOne();
}

void ImportQueue::settleOne()
{
    const Written first = std::move(m_written.front());
    m_written.pop_front();
    first.done(first.result.get());
}

void ImportQueue::finish()
{
    while (!m_waiting.empty())
        submitOne();
    while (!m_written.empty())
        settleOne();
}

Result<QJsonObject> ImportQueue::withAssets(const Waiting &waiting)
{
    QJsonObject whole = waiting.write.fields;
    for (size_t i = 0; i < waiting.assets.size(); ++i) {
        const ImportPicture &picture = waiting.pictures[i];
        const Result<ImportedAsset> &asset = waiting.assets[i].get();
        if (!asset)
            return std::unexpected(asset.error());
        if (asset->sha256 != picture.sha256)
            return fail(ErrorKind::Conflict, u"import_picture"_s,
                        u"“%1” changed while it was read; import again."_s.arg(picture.path));
        const QString before = picture.address();
        QString body = whole.value(u"body"_s).toString();
        whole = replaced(whole, before, mediaAddress(asset->sha256, asset->name)).toObject();
        if (whole.value(u"body"_s).isString())
            whole.insert(u"body"_s, body.replace(before, mediaAddress(asset->id.toString(), asset->name)));
    }
    return whole;
}

}
