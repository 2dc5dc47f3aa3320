#include "ui/pictures/PictureListModel.h"

#include <algorithm>

#include "models/assets/AssetAddress.h"
#include "ui/pictures/PictureValue.h"
#include "ui/shell/MessageText.h"

namespace vitrine::ui {

PictureListModel::PictureListModel(models::PictureAccess &pictures, QObject *parent)
    : QAbstractListModel(parent)
    , m_pictures(pictures)
{
    connect(&pictures, &models::PictureAccess::changed, this, [this] { ask({}, &PictureListModel::takeNewer); });
    restart();
}

void PictureListModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    restart();
}

void PictureListModel::restart()
{
    ++m_generation;
    m_isLoaded = false;
    m_isFetching = true;
    ask({}, &PictureListModel::takeFirst);
}

void PictureListModel::ask(const models::Id &before, void (PictureListModel::*take)(std::vector<models::Asset>))
{
    m_pictures.list({.text = m_text, .before = before, .limit = kPage})
        .then(m_pictures.mailbox(), this, [this, take, generation = m_generation](Answer answer) {
            if (generation != m_generation)
                return;
            if (answer)
                (this->*take)(std::move(*answer));
            else
                emit failed(MessageText::of(answer.error()));
        });
}

void PictureListModel::takeFirst(std::vector<models::Asset> assets)
{
    beginResetModel();
    m_assets = std::move(assets);
    m_hasMore = m_assets.size() == kPage;
    m_isLoaded = true;
    m_isFetching = false;
    endResetModel();
    emit loaded();
}

void PictureListModel::takeNext(std::vector<models::Asset> assets)
{
    m_hasMore = assets.size() == kPage;
    if (assets.empty()) {
        m_isFetching = false;
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(assets.size()) - 1);
    std::ranges::move(assets, std::back_inserter(m_assets));
    m_isFetching = false; // not before the last row is the one to go on behind
    endInsertRows();
    emit loaded();
}

void PictureListModel::takeNewer(std::vector<models::Asset> assets)
{
    if (!m_isLoaded)
        return; // the answer that is on its way has them
    const auto isKnown = [this](const models::Asset &asset) { return indexOf(asset.id).isValid(); };
    // Behind the first that is known none is new, unless all are.
    assets.erase(std::ranges::find_if(assets, isKnown), assets.end());
    if (assets.size() == kPage)
        return restart();
    if (assets.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(assets.size()) - 1);
    m_assets.insert(m_assets.begin(), assets.begin(), assets.end());
    endInsertRows();
    emit loaded();
}

QModelIndex PictureListModel::indexOf(const models::Id &id) const
{
    const auto found = std::ranges::find(m_assets, id, &models::Asset::id);
    return found == m_assets.end() ? QModelIndex() : index(static_cast<int>(found - m_assets.begin()));
}

int PictureListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_assets.size());
}

QVariant PictureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const models::Asset &asset = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return asset.name;
    case AddressRole:
        return models::hashedAddress(asset);
    case SizeRole:
        return PictureValue::sizeText({asset.width, asset.height});
    case Qt::AccessibleDescriptionRole:
        return PictureValue::sizeText({asset.width, asset.height});
    default:
        return {};
    }
}

bool PictureListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isFetching;
}

void PictureListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isFetching = true;
    ask(m_assets.back().id, &PictureListModel::takeNext);
}

}
